-- How often the work for a person started over; what was made in an earlier round does not count any more.
alter table person add column round integer default 0 not null;
-- Finding ids of another sector than their person's school has now, without reading the table.
create index sealed_id_sector on sealed_id (board, sector);

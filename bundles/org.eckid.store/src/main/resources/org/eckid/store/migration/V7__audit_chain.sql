-- The audit as one chain. Each record names the former by its MAC; the last one alone has a seal that says so, which goes when the
-- next record comes. One column of the row that is changed anyhow, so that a visit writes to as few pages as it can.
drop table audit;
create table audit (
  audit_number bigint not null primary key,
  happened_at timestamp(6) with time zone not null,
  event varchar(64) not null,
  bundle varchar(500) not null,
  signer varchar(128),
  administrator varchar(128),
  board varchar(64),
  school varchar(6),
  supplier varchar(64),
  purpose varchar(32),
  visit bigint,
  asked integer not null,
  given integer not null,
  withheld varchar(1000) not null,
  refused varchar(40),
  list bytea,
  persons varchar(140) array,
  shortened bytea,
  chain bytea not null,
  seal bytea
);

-- Lists of persons, once each, by the MAC of what they were: a supplier asks for the same school every day. A few persons stand in
-- the record itself. Some may be forgotten since: then the list is shorter and has a MAC of what is left.
create table audit_list (
  list bytea not null primary key,
  board varchar(64) not null,
  persons varchar(140) array not null,
  shortened bytea
);

-- Since when there is an id: the database's own time, also for what was sealed before this column was.
alter table sealed_id add column made_at timestamp(6) with time zone default current_timestamp not null;
update sealed_id set made_at = (select p.since from person p where p.id = sealed_id.id)
  where exists (select 1 from person p where p.id = sealed_id.id and p.state = 'PRESENT');

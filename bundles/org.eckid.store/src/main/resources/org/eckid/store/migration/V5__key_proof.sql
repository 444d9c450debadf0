-- Which key this store is sealed with: opaque, one row, written before the first seal.
create table key_proof (
  only_row integer not null primary key check (only_row = 1),
  proof bytea not null
);

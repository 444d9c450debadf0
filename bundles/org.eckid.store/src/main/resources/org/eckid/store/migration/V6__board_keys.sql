-- What keys of boards are wrapped with; one row, written before the first seal. In the place of the proof of the one key of before.
drop table key_proof;
create table store_kek (
  only_row integer not null primary key check (only_row = 1),
  kek varchar(32) not null
);

-- The keys of each board, wrapped, with the register of what each has closed. The highest version closes what is new.
--   decision   the number of the board's change that asked for it; 0 for the first
--   issued     the highest number that a seal of it got; voided: how many entries voided_seals has, digest: over these
--   retires    the version that it takes the place of while rows of that one are left; 0 for none
--   mac        over the register, by core
--   rows_left  about how many rows it still holds, once it is being retired
create table board_key (
  board varchar(64) not null,
  version integer not null,
  wrapped bytea not null,
  kek varchar(32) not null,
  decision integer not null,
  since timestamp(6) with time zone not null,
  issued bigint not null,
  voided bigint not null,
  retires integer not null,
  digest bytea not null,
  mac bytea not null,
  rows_left bigint default 0 not null,
  primary key (board, version)
);

-- Seals that count no more: those of a person, in a form that only core can make, up to a number.
create table voided_seals (
  board varchar(64) not null,
  version integer not null,
  position_number bigint not null,
  person bytea not null,
  up_to bigint not null,
  primary key (board, version, position_number),
  foreign key (board, version) references board_key (board, version)
);

-- Rows that are not what was written, until they are mended. The id as in person, where it may be missing.
create table damaged_row (
  id varchar(210) not null primary key,
  board varchar(64) not null,
  since timestamp(6) with time zone not null
);
create index damaged_row_board on damaged_row (board, id);

-- Nothing sealed with the key of before opens with the new ones, so it is made anew, and who was on the way begins again. A batch
-- of ECK iDs that is open holds nobody then, and its answer is dropped.
delete from sealed_id;
update person set state = 'DUE', since = now(), due_at = now(), reason = null, not_before = null, attempts = 0, batch = null,
    round = round + 1
  where state in ('PRESENT', 'STAMPED', 'ECKID_SUBMITTED');
update person set stamp = null where stamp is not null;
delete from tally;
insert into tally (board, school, state, reason, persons, since)
  select board, school, state, coalesce(reason, ''), count(*), min(since)
  from person group by board, school, state, coalesce(reason, '');

-- Which key closed a seal, and which of its seals this is.
alter table sealed_id add column key_version integer not null;
alter table sealed_id add column seal_number bigint not null;
alter table person add column stamp_version integer;
alter table person add column stamp_number bigint;
-- Going through a board's rows in portions, and finding those of a key or of another sector without reading the table.
create index sealed_id_walk on sealed_id (board, id, key_version, sector);
drop index sealed_id_sector;

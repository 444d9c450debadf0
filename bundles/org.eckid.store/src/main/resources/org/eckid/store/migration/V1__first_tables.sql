-- One script for H2 and PostgreSQL. A released script is never edited: changes come as a next version.

-- The work for each person of each board. The id is made of the board (with its length, so that no two look alike), the kind
-- and the host's key: 9:bestuur-1/PUPIL:4711. One column, because H2 looks up many at once by one column only.
create table person (
  id varchar(210) not null primary key,
  board varchar(64) not null,
  school varchar(6) not null,
  state varchar(16) not null,
  reason varchar(40),
  since timestamp(6) with time zone not null,
  attempts integer not null,
  not_before timestamp(6) with time zone,
  due_at timestamp(6) with time zone not null,
  mark bigint not null,
  batch uuid,
  stamp bytea
);
-- What is due, longest waiting first.
create index person_due on person (board, state, due_at, id);
-- Counting a board and finding examples of a reason without reading the table.
create index person_tally on person (board, reason, state, school, since);

create table sealed_id (
  id varchar(210) not null primary key,
  board varchar(64) not null,
  origin varchar(8) not null,
  chain varchar(256) not null,
  sector varchar(256) not null,
  seal bytea not null,
  fingerprint bytea not null,
  foreign key (id) references person (id)
);
-- Not unique: two records of one human, before and after moving school for example, have the same id.
create index sealed_id_fingerprint on sealed_id (board, fingerprint);

-- The last reconciliation of each board.
create table reconciliation (
  board varchar(64) not null primary key,
  mark bigint not null
);

create table batch (
  batch uuid not null primary key,
  sequence_number bigint generated always as identity,
  board varchar(64) not null,
  stage varchar(16) not null,
  oin varchar(20) not null,
  chain varchar(256),
  sector varchar(256),
  remote varchar(256),
  prepared_at timestamp(6) with time zone not null,
  submitted_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  not_taken boolean not null
);
create index batch_open on batch (board, ended_at);
create index batch_prepared on batch (prepared_at);

-- Which index of an open batch is which person; gone when the batch has ended.
create table batch_person (
  batch uuid not null,
  item integer not null,
  id varchar(210) not null,
  primary key (batch, item),
  foreign key (batch) references batch (batch)
);

create table journal (
  board varchar(64) not null,
  entry_number integer not null,
  happened_at timestamp(6) with time zone not null,
  who varchar(500) not null,
  change_kind varchar(500) not null,
  primary key (board, entry_number)
);
create table journal_detail (
  board varchar(64) not null,
  entry_number integer not null,
  detail varchar(500) not null,
  content varchar(500) not null,
  primary key (board, entry_number, detail),
  foreign key (board, entry_number) references journal (board, entry_number)
);

create table audit (
  audit_number bigint generated always as identity primary key,
  happened_at timestamp(6) with time zone not null,
  event varchar(64) not null,
  bundle varchar(500) not null,
  board varchar(64),
  school varchar(6),
  supplier varchar(64),
  purpose varchar(32),
  asked integer not null,
  given integer not null,
  refused varchar(40)
);

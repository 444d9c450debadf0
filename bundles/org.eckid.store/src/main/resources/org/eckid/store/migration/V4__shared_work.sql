-- The row of a board: whoever writes to its persons or batches locks it first.
--   epoch      of the last claim; who holds an earlier one writes nothing any more
--   node       who works on it, since when; null when nobody does
--   asked      the number of the last request to look; hurry_asked: of the last that a failure may not hold up; looked: of
--              the last that a run has heard; rested: of the last for which everything was done
--   hold_until nothing new is asked before, because runs failed
--   ..._at     when a chore is due; null for at once. reconcile_asked: the last request that wished it
alter table reconciliation rename to board_work;
alter table board_work add column epoch bigint default 0 not null;
alter table board_work add column node varchar(50);
alter table board_work add column since timestamp(6) with time zone;
alter table board_work add column asked bigint default 0 not null;
alter table board_work add column hurry_asked bigint default 0 not null;
alter table board_work add column looked bigint default 0 not null;
alter table board_work add column rested bigint default 0 not null;
alter table board_work add column failures integer default 0 not null;
alter table board_work add column failure varchar(40);
alter table board_work add column hold_until timestamp(6) with time zone;
alter table board_work add column reconcile_at timestamp(6) with time zone;
alter table board_work add column reconcile_asked bigint default 0 not null;
alter table board_work add column nightly_at timestamp(6) with time zone;

-- The table of db-scheduler, as its documentation has it. One instance for each board.
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp(6) with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp(6) with time zone,
  last_failure timestamp(6) with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp(6) with time zone,
  version bigint not null,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

-- The nodes that share in the work.
create table node (
  name varchar(50) not null primary key,
  started_at timestamp(6) with time zone not null,
  seen_at timestamp(6) with time zone not null
);

-- How far a batch is: PREPARED, SUBMITTED, UNKNOWN, ENDED; what it waits for and when it is looked at; how it ended.
alter table batch add column state varchar(16);
update batch set state =
  case when ended_at is not null then 'ENDED' when remote is null then 'PREPARED' else 'SUBMITTED' end;
alter table batch alter column state set not null;
alter table batch add column since timestamp(6) with time zone;
update batch set since = coalesce(submitted_at, prepared_at);
alter table batch alter column since set not null;
alter table batch add column waits_for varchar(40);
alter table batch add column look_at timestamp(6) with time zone;
alter table batch add column end_reason varchar(40);

-- One row, locked while a submission is taken from the day's quota.
create table quota (
  quota_number integer not null primary key
);
insert into quota (quota_number) values (1);

-- The persons of each board, counted: kept with each change, in the same transaction. An empty reason is none.
create table tally (
  board varchar(64) not null,
  school varchar(6) not null,
  state varchar(16) not null,
  reason varchar(40) not null,
  persons integer not null,
  since timestamp(6) with time zone not null,
  primary key (board, school, state, reason)
);
insert into tally (board, school, state, reason, persons, since)
  select board, school, state, coalesce(reason, ''), count(*), min(since)
  from person group by board, school, state, coalesce(reason, '');

-- Nothing is counted by the index of the work any more, so it need not hold what is counted.
create index person_due on person (board, state, school, due_at, id);
drop index person_work;

-- What the source was last found to say about the chain and sectors that a board uses.
create table checked_term (
  board varchar(64) not null,
  uri varchar(256) not null,
  name varchar(500),
  former_name varchar(500),
  finding varchar(40),
  since timestamp(6) with time zone not null,
  primary key (board, uri)
);

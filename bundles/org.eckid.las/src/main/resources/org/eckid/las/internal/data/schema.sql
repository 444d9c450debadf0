-- The database of the reference LAS. There is no column for an ECK iD, and there never will be.
create table if not exists school (
  brin varchar(6) primary key,
  name varchar not null,
  education_type varchar(8) not null,
  school_year varchar(9) not null,
  changed_at timestamp(3) with time zone not null
);

create table if not exists school_group (
  brin varchar(6) not null references school,
  group_key varchar(256) not null,
  position int not null,
  name varchar not null,
  year_group varchar,
  primary key (brin, group_key)
);

create table if not exists person (
  id bigint generated always as identity primary key,
  brin varchar(6) not null references school,
  kind varchar(5) not null,
  las_key varchar(256) not null,
  last_name varchar not null,
  prefix varchar,
  call_name varchar,
  birth_date date,
  gender varchar(1),
  year_group varchar,
  group_key varchar(256),
  more_groups varchar(256) array not null,
  number_kind varchar(15),
  number_value varchar(64),
  verification varchar(12),
  email varchar,
  -- An onderwijsnummer that gave way to a BSN, kept until the plug-in has answered for the replacement.
  former_number varchar(64),
  enrolled boolean not null,
  unique (brin, kind, las_key)
);

-- How many corrections of the number the plug-in has not answered yet. Added later, so that an older file gets it too.
alter table person add column if not exists open_corrections int default 0 not null;

-- What is due at a school, longest waiting first; and counting a board without reading the table. One index for both, because
-- each step of each person moves its row in it.
create index person_work on person (board, state, school, due_at, id, reason, since);
drop index person_due;
drop index person_tally;

-- Which index of an open batch is which person, by their ids; nothing when the batch has ended. One array instead of a row for
-- each: it is written once, read as a whole, and gone at once.
alter table batch add column persons varchar(210) array;
update batch set persons =
  (select array_agg(m.id order by m.item) from batch_person m where m.batch = batch.batch)
  where ended_at is null;
drop table batch_person;

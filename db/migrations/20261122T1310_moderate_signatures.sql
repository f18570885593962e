-- What undoing and going on with a clearing or an invalidation needs.

alter table signature
  add column moderated_from text
    check (moderated_from in ('held', 'confirmed', 'invalidated')),
  add constraint signature_moderated_whole check (
    (moderation_id is null) = (moderated_from is null)
  );
-- In the order in which undoing goes through them.
drop index signature_moderated;
create index signature_moderated on signature (moderation_id, id)
  where moderation_id is not null;
comment on column signature.moderated_from is
  'its state before that act, so that undoing knows what had counted';

alter table moderation
  add column reached uuid,
  add constraint moderation_has_a_reason check (reason ~ '\S'),
  add constraint moderation_undo_undoes check (
    (act = 'undo') = (undoes is not null)
  ),
  add constraint moderation_ended check (
    (ended_at is null) = (state in ('waiting', 'running'))
  );
comment on column moderation.reached is
  'the last signature looked at, in the order of ids; null: from the first on';

-- An undo that was cancelled may be asked for again, for the rest.
create unique index moderation_undone_once on moderation (undoes)
  where state <> 'cancelled';

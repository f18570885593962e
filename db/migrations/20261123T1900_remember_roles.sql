-- Where two people decide, who was given the role for it a moment ago is no
-- second one: they may be the first one once more, or under their thumb.

alter table campaigner add column role_since timestamptz;
update campaigner set role_since = created_at;
alter table campaigner alter column role_since set not null;

comment on column campaigner.role_since is
  'when they joined, or last got a role that gave them something they had not';

-- Findings with all that belongs to them, and a public list of what was changed.

-- Until here every row came from the program's own files, which fill them anew.
truncate source, source_text, finding, finding_text, response, response_text;

alter table source
  add archived_url text,
  add language text,
  add licence text;

alter table finding
  add is_lead boolean not null,
  add starts text,
  add ends text,
  add confidence text[] not null,
  add related text[] not null,
  add constraint finding_confidence check
    (confidence <@ array['selected', 'reported', 'confirmed', 'client']),
  drop column figure,
  drop column source_id;

alter table finding_text
  add basis text not null,
  drop column figure_label;

create table finding_source (
  finding_id text not null references finding,
  position   integer not null,
  source_id  text not null references source,
  primary key (finding_id, source_id)
);

create table figure (
  finding_id text not null references finding,
  position   integer not null,
  value      integer not null,
  qualifier  text not null
    check (qualifier in ('exactly', 'at-least', 'more-than')),
  unit       text not null,
  primary key (finding_id, position)
);

create table figure_text (
  finding_id text not null,
  position   integer not null,
  language   text not null,
  label      text not null,
  primary key (finding_id, position, language),
  foreign key (finding_id, position) references figure
);

create table named (
  id   text primary key,
  kind text not null check (kind in ('person', 'organisation'))
);

create table named_text (
  named_id text not null references named,
  language text not null,
  name     text not null,
  role     text,
  primary key (named_id, language)
);

create table mention (
  finding_id text not null references finding,
  position   integer not null,
  named_id   text not null references named,
  confidence text check (confidence in ('selected', 'reported', 'confirmed')),
  primary key (finding_id, named_id)
);

create table event (
  id         text primary key,
  finding_id text not null references finding,
  starts     text not null,
  ends       text,
  confidence text check (confidence in ('selected', 'reported', 'confirmed'))
);

create table event_text (
  event_id text not null references event,
  language text not null,
  text     text not null,
  primary key (event_id, language)
);

create table correction (
  id           bigint generated always as identity primary key,
  corrected_at timestamptz not null default now(),
  subject      text not null,
  subject_id   text not null,
  part         text,
  language     text,
  changes      jsonb not null,
  why          text not null,
  why_language text not null
);

comment on column source.language is 'of the source itself; null: not known';
comment on column finding.starts is 'year, month or day: 2016, 2021-06, 2021-07-18';
comment on column finding_text.basis is 'how it is known';
comment on column figure_text.label is 'holds {figure} where the number stands';
comment on column correction.part is
  'which of several: whom a mention names, which source, the place of a figure';
comment on column correction.language is 'null: a fact, the same in all languages';
comment on column correction.changes is '[{"field", "before", "after"}]';

-- What was published changes only together with an entry that the public reads.
-- Arguments: the column that tells whom it is about, the one that tells which of
-- several, and whether the row is a text, in a language.
create function record_correction() returns trigger language plpgsql as $$
declare
  why     text := coalesce(current_setting('moratorium.why', true), '');
  before  jsonb := case when tg_op = 'INSERT' then '{}'
    else to_jsonb(old) - 'position' end;
  after   jsonb := case when tg_op = 'DELETE' then '{}'
    else to_jsonb(new) - 'position' end;
  row_now jsonb := case when tg_op = 'INSERT' then to_jsonb(new)
    else to_jsonb(old) end;
  changes jsonb;
begin
  -- What comes with a finding that is itself new is no correction. One that
  -- this transaction has changed was there before, and its change is noted.
  if tg_op = 'INSERT' and (why = '' or not exists (
    select from finding
     where id = row_now ->> 'finding_id'
       and (xmin <> pg_current_xact_id()::xid or exists (
         select from correction
          where subject = 'finding' and subject_id = finding.id
            and correction.xmin = pg_current_xact_id()::xid))
  )) then
    return new;
  end if;
  select jsonb_agg(jsonb_build_object(
           'field', key, 'before', before -> key, 'after', after -> key)
           order by key)
    into changes
    from jsonb_object_keys(before || after) as key
   where (after -> key) is distinct from (before -> key);
  if changes is null then
    return new;
  end if;
  if why = '' then
    raise exception 'a published text changes only with a reason'
      using errcode = 'check_violation', constraint = 'correction_has_reason';
  end if;
  insert into correction
    (subject, subject_id, part, language, changes, why, why_language)
  values
    (tg_table_name, row_now ->> tg_argv[0], row_now ->> nullif(tg_argv[1], ''),
     case when tg_argv[2] = 'text' then row_now ->> 'language' end, changes,
     why, current_setting('moratorium.why_language'));
  return coalesce(new, old);
end
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'corrections are only added'
    using errcode = 'check_violation', constraint = 'correction_is_kept';
end
$$;

create trigger correction_is_kept before update or delete on correction
  for each row execute function refuse_change();
create trigger correction_is_never_emptied before truncate on correction
  for each statement execute function refuse_change();

create trigger source_corrected before update or delete on source
  for each row execute function record_correction('id', '', '');
create trigger source_text_corrected before update or delete on source_text
  for each row execute function record_correction('source_id', '', 'text');
create trigger finding_corrected before update or delete on finding
  for each row execute function record_correction('id', '', '');
create trigger finding_text_corrected before update or delete on finding_text
  for each row execute function record_correction('finding_id', '', 'text');
create trigger finding_source_corrected before update or delete on finding_source
  for each row execute function record_correction('finding_id', 'source_id', '');
create trigger finding_source_added after insert on finding_source
  for each row execute function record_correction('finding_id', 'source_id', '');
create trigger figure_corrected before update or delete on figure
  for each row execute function record_correction('finding_id', 'position', '');
create trigger figure_added after insert on figure
  for each row execute function record_correction('finding_id', 'position', '');
create trigger figure_text_corrected before update or delete on figure_text
  for each row
  execute function record_correction('finding_id', 'position', 'text');
create trigger mention_corrected before update or delete on mention
  for each row execute function record_correction('finding_id', 'named_id', '');
create trigger mention_added after insert on mention
  for each row execute function record_correction('finding_id', 'named_id', '');
create trigger event_corrected before update or delete on event
  for each row execute function record_correction('finding_id', 'id', '');
create trigger event_added after insert on event
  for each row execute function record_correction('finding_id', 'id', '');
create trigger event_text_corrected before update or delete on event_text
  for each row execute function record_correction('event_id', '', 'text');
create trigger response_corrected before update or delete on response
  for each row execute function record_correction('id', '', '');
create trigger response_text_corrected before update or delete on response_text
  for each row execute function record_correction('response_id', '', 'text');
create trigger named_corrected before update or delete on named
  for each row execute function record_correction('id', '', '');
create trigger named_text_corrected before update or delete on named_text
  for each row execute function record_correction('named_id', '', 'text');

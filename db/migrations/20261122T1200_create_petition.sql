-- A petition and its texts. Texts are data with a language and a source each,
-- so that a claim on a page can always be traced to where it comes from.

create table petition (
  id         uuid primary key,
  slug       text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  opens_at   timestamptz not null,
  closes_at  timestamptz,
  created_at timestamptz not null,

  constraint petition_closes_after_it_opens check (closes_at > opens_at)
);

create table petition_text (
  petition_id uuid not null references petition,
  language    text not null,
  action      text not null,
  summary     text not null,
  background  text[] not null,
  demands     jsonb not null,
  source      text not null,
  review      jsonb,
  primary key (petition_id, language)
);

comment on column petition.id is 'same in every installation that seeds it';
comment on column petition_text.action is 'the title: what is asked for';
comment on column petition_text.background is 'paragraphs';
comment on column petition_text.demands is
  '[{id, to, text, attribution}]: what is asked, of whom, by whom';
comment on column petition_text.source is 'what the text is based on';
comment on column petition_text.review is
  '{by, on}: who read it as a speaker of the language; null: nobody has';

-- What was found, where it was published, and what the company answered.

create table source (
  id        text primary key,
  title     text,
  published date not null,
  url       text
);

create table source_text (
  source_id text not null references source,
  language  text not null,
  publisher text not null,
  primary key (source_id, language)
);

create table finding (
  id        text primary key,
  position  integer not null,
  kind      text not null,
  countries char(2)[] not null,
  figure    integer,
  source_id text not null references source
);

create table finding_text (
  finding_id   text not null references finding,
  language     text not null,
  headline     text not null,
  figure_label text,
  text         text not null,
  period       text,
  primary key (finding_id, language)
);

create table response (
  id        text primary key,
  position  integer not null,
  answers   text[],
  source_id text not null references source
);

create table response_text (
  response_id text not null references response,
  language    text not null,
  speaker     text not null,
  text        text not null,
  primary key (response_id, language)
);

comment on column source.title is 'null: not known to us, so none is shown';
comment on column finding.countries is
  'ISO 3166-1 alpha-2; empty: the whole world';
comment on column response.answers is 'ids of findings; null: all of them';

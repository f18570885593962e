-- Published indicators: the internet's names that an attack was seen to use.

create table indicator_list (
  id          uuid primary key,
  name        text not null unique,
  url         text,
  sha256      bytea not null,
  publisher   text not null,
  licence     text not null,
  published   date,
  generation  text,
  entries     integer not null,
  imported_at timestamptz not null
);

create table indicator (
  list_id uuid not null references indicator_list on delete cascade,
  kind    text not null check (kind in ('domain', 'email')),
  value   text not null,
  primary key (list_id, kind, value)
);

create index indicator_by_value on indicator (kind, value);

comment on column indicator_list.name is 'the file''s name: importing it again replaces it';
comment on column indicator_list.published is 'null: not known';
comment on column indicator_list.generation is 'v2, v3, v4, v4-validation; null: a list of all';
comment on column indicator.value is 'canonical: lower case, punycode, no trailing dot';

-- Most relays take every mail, and send back later what they cannot deliver. The
-- return path of a mail names it, so that what comes back is counted. A mail
-- does not point to its signature any more when it has ended, so what the figure
-- needs is kept beside it.

alter table mail
  add column return_tag text,
  add column is_bounced boolean not null default false,
  add column domain     text;

create unique index mail_returned on mail (return_tag)
  where return_tag is not null;

comment on column mail.return_tag is
  'names this mail in its return path (VERP); random, so it says nothing of a person; none where reports do not come in';
comment on column mail.is_bounced is
  'it came back; a mail that was refused at once has failed';
comment on column mail.domain is
  'of a sent mail with a return_tag: the big provider, none for all others, as figures tell it. Not personal: each of these has millions of users, and nothing here leads to an address or a signature';

-- Before it is counted as accepted: what comes back moves the same figures.
create function keep_mail_domain() returns trigger language plpgsql as $$
begin
  new.domain := (select figure_domain(mail_domain) from signature
    where id = old.subject_id);
  return new;
end $$;
create trigger mail_domain_kept before update of state on mail
  for each row when (new.kind = 'confirm-signature'
    and new.return_tag is not null
    and old.state <> 'sent' and new.state = 'sent')
  execute function keep_mail_domain();

-- In the hour in which it was accepted. Of what is older than 72 hours only the
-- day is known: that is no hour's.
create function figure_of_bounce() returns trigger language plpgsql as $$
begin
  if new.ended_at <> date_trunc('day', new.ended_at, 'UTC') then
    insert into figure_delta (petition_id, hour, domain, bounced)
    values (new.petition_id, date_trunc('hour', new.ended_at, 'UTC'),
      new.domain, 1);
    return null;
  end if;
  insert into figure_hour as held (petition_id, hour, is_rest, bounced)
  values (new.petition_id, new.ended_at, true, 1)
  on conflict (petition_id, hour, is_rest) do update
    set bounced = held.bounced + 1;
  -- Sorted as those who fold do, so that nobody can dead-lock.
  insert into figure_day as held (petition_id, kind, key, day, bounced)
  select new.petition_id, kind, coalesce(key, ''),
    (new.ended_at at time zone 'UTC')::date, 1
  from (values ('country', null), ('language', null), ('source', null),
    ('domain', new.domain)) as keyed (kind, key)
  order by kind
  on conflict (petition_id, kind, day, key) do update
    set bounced = held.bounced + 1;
  return null;
end $$;
-- A fast server sends it back before it is noted here that it took it; one that
-- refused it was counted by that.
create trigger figure_mail_bounced after update of state, is_bounced on mail
  for each row when (new.kind = 'confirm-signature'
    and new.petition_id is not null
    and (new.state = 'sent' and new.is_bounced)
    and not (old.state = 'sent' and old.is_bounced))
  execute function figure_of_bounce();

import type { Facts, Texts } from './findings-format.ts'

/** What is the same in every language, by table. */
export function factRows(facts: Facts) {
  const { findings } = facts
  return {
    source: facts.sources.map(({ archivedUrl, ...source }) => ({
      ...source,
      archived_url: archivedUrl,
    })),
    finding: findings.map((finding, position) => ({
      id: finding.id,
      position,
      kind: finding.kind,
      countries: finding.countries,
      is_lead: finding.isLead,
      starts: finding.starts,
      ends: finding.ends,
      confidence: finding.confidence,
      related: finding.related,
    })),
    finding_source: findings.flatMap(({ id, sources }) =>
      sources.map((source_id, position) => ({
        finding_id: id,
        source_id,
        position,
      })),
    ),
    figure: findings.flatMap(({ id, figures }) =>
      figures.map((figure, position) => ({
        finding_id: id,
        position,
        ...figure,
      })),
    ),
    named: facts.named,
    mention: findings.flatMap(({ id, mentions }) =>
      mentions.map((mention, position) => ({
        finding_id: id,
        named_id: mention.id,
        position,
        confidence: mention.confidence,
      })),
    ),
    event: facts.events.map(({ finding, ...event }) => ({
      ...event,
      finding_id: finding,
    })),
    response: facts.responses.map(({ id, answers, source }, position) => ({
      id,
      position,
      answers: answers === 'all' ? null : answers,
      source_id: source,
    })),
  }
}

/** The words of one language, by table. */
export function textRows({ language, ...texts }: Texts) {
  const each = <Told, Made>(
    part: Record<string, Told>,
    make: (told: Told, id: string) => Made,
  ) => Object.entries(part).map(([id, told]) => make(told, id))
  return {
    source_text: each(texts.sources, ({ publisher }, source_id) => ({
      source_id,
      language,
      publisher,
    })),
    finding_text: each(texts.findings, ({ figures: _, ...told }, id) => ({
      finding_id: id,
      language,
      ...told,
    })),
    figure_text: Object.entries(texts.findings).flatMap(([id, { figures }]) =>
      figures.map((label, position) => ({
        finding_id: id,
        position,
        language,
        label,
      })),
    ),
    named_text: each(texts.named, (told, named_id) => ({
      named_id,
      language,
      ...told,
    })),
    event_text: each(texts.events, (text, event_id) => ({
      event_id,
      language,
      text,
    })),
    response_text: each(texts.responses, (told, response_id) => ({
      response_id,
      language,
      ...told,
    })),
  }
}

import { Button } from '#app/ui/Button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import type { ChamberView } from '../lawmakers/view.ts'
import { chamberPath, type Search } from './choice.ts'

/** A list shorter than this is read as fast as it is searched. */
const FEW = 8

/** By words and by constituency; nothing typed is kept. */
export function ChamberSearch({
  chamber,
  areas,
  search,
}: {
  chamber: ChamberView
  areas: string[]
  search: Search
}) {
  const { t, path } = useLanguage()
  if (chamber.members < FEW) return null
  return (
    <section aria-labelledby="search">
      <h2 id="search">{t('write.search.heading')}</h2>
      <form action={path(chamberPath(chamber))} role="search" noValidate>
        <TextField
          name="q"
          type="search"
          label={t('write.search.q')}
          value={search.q}
        />
        {areas.length > 1 && (
          <SelectField
            name="area"
            label={t('write.search.area')}
            choose={t('write.search.anyArea')}
            value={search.area}
            options={areas.map((area) => ({ value: area, label: area }))}
          />
        )}
        <Button quiet>{t('write.search.submit')}</Button>
      </form>
    </section>
  )
}

import type { ReactNode } from 'react'

/** The box that ticks one row of a table; `children` names the row. */
export function RowBox({
  value,
  isTicked = false,
  children,
}: {
  value: string
  isTicked?: boolean
  children: ReactNode
}) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        name="id"
        autoComplete="off"
        value={value}
        defaultChecked={isTicked}
      />
      <span>{children}</span>
    </label>
  )
}

/** Ticks all rows of the page: also without script, so it stands for them. */
export function AllBox({
  values,
  isTicked = false,
  problem,
}: {
  values: string[]
  isTicked?: boolean
  problem?: string
}) {
  return (
    <div className="check">
      {values.map((value) => (
        <input key={value} type="hidden" name="shown" value={value} />
      ))}
      <input
        type="checkbox"
        id="all"
        name="all"
        autoComplete="off"
        value="yes"
        defaultChecked={isTicked}
        aria-describedby={problem && 'all-problem'}
        aria-invalid={problem ? true : undefined}
      />
      <div>
        <label htmlFor="all">
          All {values.length.toLocaleString('en')} on this page
        </label>
        {problem && (
          <p className="problem" id="all-problem">
            {problem}
          </p>
        )}
      </div>
    </div>
  )
}

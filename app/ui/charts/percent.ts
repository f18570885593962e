/** For SVG: "61.8%". A hundredth of it is less than a screen can show. */
export function percent(value: number): string {
  return `${+value.toFixed(2)}%`
}

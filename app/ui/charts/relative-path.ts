import type { GeoContext } from 'd3-geo'

/**
 * A pen for d3-geo that writes each point as its distance from the last, in
 * whole units: a third of the bytes of d3's own path, which is absolute.
 *
 * Points are rounded before they are subtracted, so errors do not add up. Rings
 * that shrink to a single point are left out.
 */
export class RelativePath implements GeoContext {
  #path = ''
  #x = 0
  #y = 0

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#dropPoint()
    this.#x = Math.round(x)
    this.#y = Math.round(y)
    this.#path += `M${this.#x} ${this.#y}l`
  }

  lineTo(x: number, y: number): void {
    const dx = Math.round(x) - this.#x
    const dy = Math.round(y) - this.#y
    if (dx === 0 && dy === 0) return
    this.#path += (this.#path.endsWith('l') ? dx : spaced(dx)) + spaced(dy)
    this.#x += dx
    this.#y += dy
  }

  closePath(): void {
    this.#path += 'z'
    this.#dropPoint()
  }

  /** d3-geo draws points with it, and there are none on a map of areas. */
  arc(): void {
    throw new Error('only areas can be drawn')
  }

  toString(): string {
    return this.#path
  }

  #dropPoint(): void {
    this.#path = this.#path.replace(/M[^Mz]*lz?$/, '')
  }
}

/** A minus sign parts two numbers as well as a space does. */
function spaced(value: number): string {
  return value < 0 ? `${value}` : ` ${value}`
}

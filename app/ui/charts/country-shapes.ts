import { geoEqualEarth, geoPath } from 'd3-geo'
import { feature, merge } from 'topojson-client'
import type {
  GeometryCollection,
  Polygon,
  Topology,
} from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' }
import { RelativePath } from './relative-path.ts'
import { MAP, placeOf } from './world.ts'

const ANTARCTICA = '010'

let drawn: Map<string, string> | undefined

/**
 * The land of each country that the map can show, by ISO 3166-1 alpha-2, in
 * units of `MAP`; drawn once.
 */
export function countryShapes(): Map<string, string> {
  drawn ??= draw()
  return drawn
}

function draw(): Map<string, string> {
  const topology = atlas as unknown as Topology<{
    countries: GeometryCollection
  }>
  const inhabited = topology.objects.countries.geometries.filter(
    ({ id }) => id !== ANTARCTICA,
  ) as Polygon[]
  const land = merge(topology, inhabited)
  const projection = geoEqualEarth().fitSize([MAP.width, MAP.height], land)
  const shapes = new Map<string, string>()
  for (const geometry of inhabited) {
    const code = alpha2(geometry.id)
    if (!code) continue
    const pen = new RelativePath()
    geoPath(projection, pen)(feature(topology, geometry))
    shapes.set(code, pen.toString())
  }
  // With its southern border as world.ts explains it.
  shapes.set('MA', placeOf('MA').shape!)
  return shapes
}

/**
 * The letters for a numeric code: Unicode's list of regions holds numeric ones
 * as aliases (CLDR, territoryAlias). What has no number is claimed by nobody
 * but its own: it stays plain land.
 */
function alpha2(numeric: string | number | undefined): string | undefined {
  return numeric === undefined
    ? undefined
    : new Intl.Locale(`und-${numeric}`).region
}

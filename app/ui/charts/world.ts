import { geoEqualEarth, geoPath, type GeoPermissibleObjects } from 'd3-geo'
import type { Feature, Polygon as PolygonShape } from 'geojson'
import { feature, merge } from 'topojson-client'
import type {
  GeometryCollection,
  Polygon,
  Topology,
} from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' }
import { RelativePath } from './relative-path.ts'

export type Frame = { x: number; y: number; width: number; height: number }

/** The ratios of both stand in charts.css too: nothing moves while loading. */
export const MAP: Frame = { x: 0, y: 0, width: 1920, height: 844 }

/** What is too dense for fingers: 33° to 58° east, 14° to 43° north. */
export const LENS: Frame = { x: 1118, y: 172, width: 152, height: 200 }

/** ISO 3166-1: alpha-2 to the numeric code, by which Natural Earth is keyed. */
const numericCodes: Record<string, string> = {
  AE: '784',
  AZ: '031',
  HU: '348',
  IN: '356',
  KZ: '398',
  MA: '504',
  MX: '484',
  RW: '646',
  SA: '682',
  TG: '768',
}

/**
 * The southern border of Morocco as the United Nations draw it: 27° 40' north.
 * Natural Earth shows who holds the land instead, most of Western Sahara too.
 */
const MOROCCO_SOUTH = 27 + 40 / 60

/** Too small for 1:110m; the middle of its shape in Natural Earth 1:50m. */
const dots: Record<string, [longitude: number, latitude: number]> = {
  BH: [50.54, 26.04],
}

export type Place = {
  /** Of its mark, in units of {@link MAP}. */
  x: number
  y: number
  /** Path of its land; none where it is smaller than the map can show. */
  shape?: string
}

type World = { land: string; places: Map<string, Place> }

let drawn: World | undefined

/** The map, drawn once: nothing on it depends on the request. */
export function world(): World {
  drawn ??= draw()
  return drawn
}

/**
 * Where a country's mark stands, and its land.
 *
 * @throws RangeError when the map does not know the code
 */
export function placeOf(code: string): Place {
  const place = world().places.get(code)
  if (!place) throw new RangeError(`not on the map: ${code}`)
  return place
}

/** Whether a mark is drawn in the enlarged part. */
export function isInLens({ x, y }: Place): boolean {
  return (
    x > LENS.x &&
    y > LENS.y &&
    x < LENS.x + LENS.width &&
    y < LENS.y + LENS.height
  )
}

function draw(): World {
  const topology = atlas as unknown as Topology<{
    countries: GeometryCollection
  }>
  const { geometries } = topology.objects.countries
  // Antarctica would take much of the sheet, and nothing is told about it.
  const inhabited = geometries.filter(({ id }) => id !== '010') as Polygon[]
  const land = merge(topology, inhabited)
  const projection = geoEqualEarth().fitSize([MAP.width, MAP.height], land)

  const places = new Map<string, Place>()
  function put(code: string, [x, y]: [number, number], shape?: string) {
    places.set(code, { x, y, shape })
  }

  for (const [code, numeric] of Object.entries(numericCodes)) {
    const whole = feature(
      topology,
      geometries.find(({ id }) => id === numeric)!,
    ) as Feature<PolygonShape>
    const shape = code === 'MA' ? northOf(MOROCCO_SOUTH, whole) : whole
    put(code, geoPath(projection).centroid(shape), outline(shape))
  }
  for (const [code, position] of Object.entries(dots)) {
    put(code, projection(position)!)
  }
  return { land: outline(land), places }

  function outline(area: GeoPermissibleObjects): string {
    const pen = new RelativePath()
    geoPath(projection, pen)(area)
    return pen.toString()
  }
}

/** What of an area lies north of a parallel (Sutherland and Hodgman, 1974). */
function northOf(
  latitude: number,
  area: Feature<PolygonShape>,
): Feature<PolygonShape> {
  const [ring] = area.geometry.coordinates
  const kept = ring!.flatMap((point, index) => {
    const before = ring!.at(index - 1)!
    const isIn = point[1]! >= latitude
    if (isIn === before[1]! >= latitude) return isIn ? [point] : []
    const share = (latitude - before[1]!) / (point[1]! - before[1]!)
    const crossing = [before[0]! + share * (point[0]! - before[0]!), latitude]
    return isIn ? [crossing, point] : [crossing]
  })
  const coordinates = [[...kept, kept[0]!]]
  return { ...area, geometry: { type: 'Polygon', coordinates } }
}

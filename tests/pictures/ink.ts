import sharp from 'sharp'

/** On both sides of a picture, in pixels. */
export const MARGIN = 72

type Edges = { left: number; right: number; top: number; bottom: number }

/**
 * Where the outermost pixels are that are not paper, as seen in the rows from
 * `top` to `bottom`; `right` and `bottom` are those behind the last ones.
 */
export async function inkOf(
  picture: Buffer,
  { top = 0, bottom = 630 }: { top?: number; bottom?: number } = {},
): Promise<Edges> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const paper = data.subarray(0, 3)
  const edges = { left: Infinity, right: 0, top: Infinity, bottom: 0 }
  for (let y = top; y < bottom; y++) {
    for (let x = 0; x < info.width; x++) {
      const at = (y * info.width + x) * info.channels
      if (paper.equals(data.subarray(at, at + 3))) continue
      edges.left = Math.min(edges.left, x)
      edges.right = Math.max(edges.right, x + 1)
      edges.top = Math.min(edges.top, y)
      edges.bottom = Math.max(edges.bottom, y + 1)
    }
  }
  return edges
}

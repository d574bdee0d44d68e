// The connected parts of ink: letters, their marks, commas, and the specks of dirt among them.
import type { InkMap } from './dark-pixels.ts'
import type { PixelBox } from './grey-picture.ts'

/** `pixels`: their positions in the map. */
export type InkPart = PixelBox & { readonly pixels: readonly number[] }

export function findParts(map: InkMap): readonly InkPart[] {
  const left = Uint8Array.from(map.ink)
  const parts: InkPart[] = []
  for (let at = left.indexOf(1); at >= 0; at = left.indexOf(1, at + 1)) parts.push(takePart(map, left, at))
  return parts
}

/** @param left ink of no part yet: the part's own is taken out */
function takePart({ width, height }: InkMap, left: Uint8Array, start: number): InkPart {
  const pixels = [start]
  left[start] = 0
  const box = { left: width, right: 0, top: height, bottom: 0 }
  for (let next = 0; next < pixels.length; next += 1) {
    const at = pixels[next] ?? start
    const [x, y] = [at % width, Math.floor(at / width)]
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x + 1)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y + 1)
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1)
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
        const neighbour = row * width + column
        if (left[neighbour] !== 1) continue
        left[neighbour] = 0
        pixels.push(neighbour)
      }
  }
  return { ...box, pixels }
}

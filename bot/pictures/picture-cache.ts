// Pictures that were made lately, kept by what they show and by what draws them; the one least lately used goes first.
import { createHash } from 'node:crypto'
import type { PictureData } from './picture-data.ts'

export type PictureCache<Value> = {
  /** Makes what is not kept; asked for twice at once it is made once. A failure is not kept. */
  readonly get: (key: string, make: () => Promise<Value>) => Promise<Value>
}

/** @param most how many are kept */
export function createPictureCache<Value>(most: number): PictureCache<Value> {
  const kept = new Map<string, Promise<Value>>()
  return {
    get(key, make) {
      const known = kept.get(key)
      const value = known ?? make()
      // A map keeps the order of insertion: the first is the one least lately used.
      kept.delete(key)
      kept.set(key, value)
      if (known === undefined) value.catch(() => kept.get(key) === value && kept.delete(key))
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return value
    },
  }
}

/** @param make grows with every change of how pictures are drawn */
export const pictureKey = (data: PictureData, make: number): string =>
  createHash('sha256')
    .update(`${make}\n${JSON.stringify(data)}`)
    .digest('base64url')

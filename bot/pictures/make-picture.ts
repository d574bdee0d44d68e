// Makes pictures: data in, PNG out, the same data only once.
import { drawPicture } from './draw-picture.ts'
import { createPictureCache, pictureKey } from './picture-cache.ts'
import type { PictureData } from './picture-data.ts'
import { renderPng, type Png } from './png.ts'

/** Rejects only where the program is at fault: any text and any number can be drawn. */
export type MakePicture = (data: PictureData) => Promise<Png>

/** Of the drawing: grows with every change of it. */
const MAKE = 1

/** At 200 KB a picture at most 20 MB. */
const MOST_KEPT = 100

export function createMakePicture(): MakePicture {
  const cache = createPictureCache<Png>(MOST_KEPT)
  return (data) => cache.get(pictureKey(data, MAKE), () => renderPng(drawPicture(data)))
}

// From what a picture shows to its SVG: one drawing for each kind.
import { assertNever } from '../../knowledge/domain/assert-never.ts'
import { drawBars } from './draw-bars.ts'
import { drawCourse } from './draw-course.ts'
import { drawQr } from './draw-qr.ts'
import { drawTimeline } from './draw-timeline.ts'
import type { PictureData } from './picture-data.ts'

/** A pure function, but for the names that the engine gives to its clipping paths. */
export function drawPicture(picture: PictureData): string {
  switch (picture.kind) {
    case 'bars':
      return drawBars(picture)
    case 'course':
      return drawCourse(picture)
    case 'timeline':
      return drawTimeline(picture)
    case 'qr':
      return drawQr(picture)
    default:
      return assertNever(picture)
  }
}

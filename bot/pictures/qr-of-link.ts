// A link as a picture for a notice board.
import { QR_STEPS } from '../messages/qr.ts'
import type { QrPicture } from './picture-data.ts'

/** @param link in letters that anybody can type: it is printed below the code */
export function qrOfLink(link: {
  readonly title: string
  readonly subtitle?: string
  readonly link: string
}): QrPicture {
  return { kind: 'qr', title: link.title, subtitle: link.subtitle, link: link.link, steps: QR_STEPS }
}

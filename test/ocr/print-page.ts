// Prints lines of text as one page of PDF, in the fonts of offices.
import PdfDocument from 'pdfkit'
import { pick, type Random } from '../support/seeded-random.ts'

/** Plans are set in Times (Liberation Serif has its shapes); headings are bold, quotations italic. */
const FONTS = [
  'LiberationSerif-Regular',
  'LiberationSerif-Regular',
  'LiberationSerif-Regular',
  'LiberationSerif-Bold',
  'LiberationSerif-Italic',
  'LiberationSans-Regular',
]
const FOLDER = '/usr/share/fonts/truetype/liberation2'

export async function printPage(lines: readonly string[], random: Random): Promise<Buffer> {
  const pdf = new PdfDocument({ autoFirstPage: false })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  pdf.addPage({ size: [760, 1000], margin: 30 })
  pdf.font(`${FOLDER}/${pick(random, FONTS)}.ttf`).fontSize(12 + Math.floor(random() * 3))
  for (const [index, line] of lines.entries()) pdf.text(line, 30, 30 + index * 27, { lineBreak: false })
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

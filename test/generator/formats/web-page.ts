// Writes a plan as a web page, plain or as Word exports it: spans, nested tables, breaks, lines broken anywhere in the source.
import { chance, pick, type Random } from '../../support/seeded-random.ts'
import { pagesOf } from '../layout/page-cuts.ts'
import { textOf, type PrintedBlock, type PrintedCell, type PrintedDocument, type PrintedTable } from '../printed.ts'

type Habits = {
  /** Word's own styles and empty paragraphs. */
  readonly office: boolean
  readonly headings: 'h' | 'p'
  readonly bullets: 'list' | 'typed'
  readonly cellLines: 'br' | 'p'
  /** The whole plan stands in a cell of the site's own table. */
  readonly nested: boolean
  readonly pages: boolean
  /** Letters beyond ASCII as numbers, as Word writes them for the widest use. */
  readonly entities: boolean
}

export function writeWebPage({ blocks }: PrintedDocument, random: Random): string {
  const habits: Habits = {
    office: chance(random, 0.5),
    headings: pick(random, ['h', 'p']),
    bullets: pick(random, ['list', 'typed']),
    cellLines: pick(random, ['br', 'p']),
    nested: chance(random, 0.3),
    pages: chance(random, 0.3),
    entities: chance(random, 0.2),
  }
  const body = blocks.map((block) => writeBlock(block, habits, random)).join('\n')
  const page = habits.nested ? `<table width="100%"><tr><td>${body}</td></tr></table>` : body
  const whole = habits.office
    ? officePage(page)
    : `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>Văn bản</title></head>\n<body>\n${page}\n</body></html>\n`
  return habits.entities ? whole.replace(/[^ -~\s]/gu, (letter) => `&#${letter.codePointAt(0)};`) : whole
}

const officePage = (
  body: string,
) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm; font-size:14.0pt;} @page WordSection1 {size:595.3pt 841.9pt;} --></style></head>
<body lang=VI style='word-wrap:break-word'><div class=WordSection1>
${body}
</div></body></html>
`

function writeBlock(block: PrintedBlock, habits: Habits, random: Random): string {
  switch (block.kind) {
    case 'table':
      return pagesOf(block, habits.pages, random)
        .map((table) => writeTable(table, habits))
        .join('\n')
    case 'pair':
      return writePair(block.left, block.right, habits)
    case 'page-break':
      return habits.office ? "<br clear=all style='mso-special-character:line-break;page-break-before:always'>" : '<hr>'
    case 'heading':
      return habits.headings === 'h'
        ? `<h${block.depth + 1}>${escape(textOf(block))}</h${block.depth + 1}>`
        : paragraph(`<b>${escape(textOf(block))}</b>`, habits)
    case 'paragraph':
      if (block.marker === '-' && habits.office && habits.bullets === 'list') return officeItem(block.text)
      return block.marker === '-' && habits.bullets === 'list'
        ? `<ul><li>${broken(block.text)}</li></ul>`
        : paragraph(broken(textOf(block)), habits)
    default:
      return paragraph(`<b>${escape(block.text)}</b>`, habits, ' align=center')
  }
}

const paragraph = (content: string, { office }: Habits, attributes = ''): string =>
  office
    ? `<p class=MsoNormal${attributes}><span lang=VI style='font-size:14.0pt'>${content}<o:p></o:p></span></p>`
    : `<p${attributes}>${content}</p>`

/** Word prints the mark of a list for browsers, and hides it from itself. */
const officeItem = (text: string) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt'><![if !supportLists]><span lang=VI>-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span lang=VI>${broken(text)}<o:p></o:p></span></p>`

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Word breaks the lines of its source near column 80, wherever a blank stands. */
const broken = (text: string) => escape(text).replace(/(.{60,80}) /g, '$1\n')

function writePair(left: readonly string[], right: readonly string[], habits: Habits): string {
  const cell = (lines: readonly string[]) =>
    `<td valign=top>${lines.map((line) => paragraph(line === '' ? '&nbsp;' : `<b>${escape(line)}</b>`, habits, ' align=center')).join('')}</td>`
  return `<table border=0 cellspacing=0><tr>${cell(left)}${cell(right)}</tr></table>`
}

function writeTable({ header, rows }: PrintedTable, habits: Habits): string {
  const row = (cells: readonly PrintedCell[], isHead: boolean) =>
    `<tr>${cells.map((cell) => writeCell(cell, habits, isHead)).join('')}</tr>`
  const all = [...header.map((cells) => row(cells, true)), ...rows.map((cells) => row(cells, false))]
  return `<table border=1 cellspacing=0 cellpadding=0>\n${all.join('\n')}\n</table>`
}

function writeCell({ text, across, down }: PrintedCell, habits: Habits, isHead: boolean): string {
  const spans = `${across === undefined ? '' : ` colspan=${across}`}${down === undefined || down === 1 ? '' : ` rowspan=${down}`}`
  const lines = text.split('\n').map(broken)
  const name = isHead && !habits.office ? 'th' : 'td'
  const bold = isHead ? lines.map((line) => `<b>${line}</b>`) : lines
  const content =
    habits.cellLines === 'br'
      ? habits.office
        ? paragraph(bold.join('<br>\n'), habits)
        : bold.join('<br>')
      : bold.map((line) => paragraph(line || '&nbsp;', habits)).join('')
  return `<${name}${spans}>${content}</${name}>`
}

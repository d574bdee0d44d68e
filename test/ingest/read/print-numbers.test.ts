// Word's automatic numbers, from the XML that Word writes.
import { describe, expect, test } from 'vitest'
import { printNumbers } from '../../../ingest/read/word/print-numbers.ts'

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
const NUMBERING = `<w:numbering>
  <w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>')}${level(1, 'decimal', '%1.%2.', '<w:isLgl/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', '%1)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '+')}${level(1, 'bullet', '\uF0A7')}${level(2, 'none', '')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Danh"/></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
</w:numbering>`
const STYLES = `<w:styles>
  <w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>
  <w:style w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style>
  <w:style w:styleId="Danh"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
</w:styles>`

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const numbered = (numbering: number, at: number, text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numbering}"/></w:numPr></w:pPr>${run(text)}</w:p>`
const styled = (style: string, text: string, more = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${run(text)}</w:p>`

/** The text of each paragraph as it would be printed. */
function printed(...paragraphs: readonly string[]): readonly string[] {
  const xml = printNumbers(`<w:document><w:body>${paragraphs.join('')}</w:body></w:document>`, NUMBERING, STYLES)
  return xml
    .split('</w:p>')
    .slice(0, -1)
    .map((paragraph) => paragraph.replace(/<[^>]*>/g, ''))
}

describe('numbers', () => {
  test('of a list go on in another paragraph of it, and start anew where Word says so', () => {
    const lines = printed(numbered(2, 0, 'x'), numbered(2, 0, 'y'), numbered(3, 0, 'z'), numbered(3, 0, 'w'))
    expect(lines).toEqual(['a) x', 'b) y', 'a) z', 'b) w'])
  })

  test('below an upper one begin at 1, and legal ones are decimals', () => {
    const lines = printed(...[0, 1, 1, 0, 1].map((at) => numbered(1, at, 'x')))
    expect(lines).toEqual(['I. x', '1.1. x', '1.2. x', 'II. x', '2.1. x'])
  })

  test('come from a style, from the style it is based on, or from a list style', () => {
    const lines = printed(styled('Muc', 'x'), styled('MucCon', 'y'), styled('Vong', 'z'), numbered(5, 0, 'w'))
    expect(lines).toEqual(['I. x', 'II. y', 'z', 'a) w'])
  })

  test('are taken off by number 0', () => {
    expect(printed(styled('Muc', 'x', '<w:numPr><w:numId w:val="0"/></w:numPr>'))).toEqual(['x'])
  })

  test('that a list does not define are none', () => {
    expect(printed(numbered(9, 0, 'x'), numbered(1, 7, 'y'))).toEqual(['x', 'y'])
  })

  test('of bullets are what plans print: a plus stays, a picture of a square is a dash', () => {
    expect(printed(numbered(4, 0, 'x'), numbered(4, 1, 'y'), numbered(4, 2, 'z'))).toEqual(['+ x', '- y', 'z'])
  })

  test('are counted once where a text box is written twice, and not in deleted text', () => {
    const box = numbered(2, 0, 'x')
    const twice = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
    expect(printed(twice, numbered(2, 0, 'y')).slice(1)).toEqual(['a) x', 'b) y'])
  })
})

test('hidden runs and a table of contents go', () => {
  const hidden =
    '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>hiện</w:t></w:r></w:p>'
  const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${run('Mục lục')}</w:sdtContent></w:sdt>`
  expect(printed(hidden, contents, numbered(2, 0, 'x'))).toEqual(['hiện', 'a) x'])
})

test('the document is otherwise left letter for letter', () => {
  const xml =
    '<?xml version="1.0"?>\n<w:document><w:body><w:p w:x="a &amp; b"><w:r><w:t>a &lt; b</w:t></w:r></w:p></w:body></w:document>'
  expect(printNumbers(xml, '', '')).toBe(xml)
})

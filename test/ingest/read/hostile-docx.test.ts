// Damaged and hostile Word documents: each is read or refused in a sentence, soon, and nothing is thrown.
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../ingest/read/word/read-docx.ts'
import { readZipParts } from '../../../ingest/read/zip/zip-limits.ts'
import { mutateBytes } from '../../support/mutate-bytes.ts'
import { createRandom } from '../../support/seeded-random.ts'
import { storedZip } from '../../support/stored-zip.ts'
import { numbered, paragraph, tableOf, wordOf } from './word-document.ts'

const LONGEST_MS = 2_000
const MAIN = 'word/document.xml'
const RELATIONSHIPS = 'word/_rels/document.xml.rels'

const sample = () =>
  wordOf(
    paragraph('KẾ HOẠCH'),
    numbered(0, 'Mục tiêu'),
    numbered(1, 'Mở lớp học đọc ở 12 bản.'),
    tableOf(
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      ['1', 'Sửa mái nhà bếp', { text: 'Phòng Xây dựng', down: 2 }],
      ['2', 'Trồng cây'],
    ),
  )

/** The sample with parts rewritten or added. */
async function changed(parts: Readonly<Record<string, (text: string) => string>>): Promise<Uint8Array> {
  const all = new Map(await readZipParts(await sample(), () => true))
  for (const [name, change] of Object.entries(parts))
    all.set(name, Buffer.from(change(all.get(name)?.toString() ?? '')))
  return storedZip(new Map([...all].filter(([name]) => !name.endsWith('/'))))
}

const relationship = (type: string, target: string) => (xml: string) =>
  xml.replace(
    '</Relationships>',
    `<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
  )

describe('documents that reach outside themselves', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, (text: string) => string>>, RegExp])[] = [
    ['a DTD', { [MAIN]: (xml) => xml.replace('?>', '?><!DOCTYPE w [<!ENTITY a "b">]>') }, /DTD/],
    ['a DTD in UTF-16', { 'customXml/item1.xml': () => Array.from('<!DOCTYPE a>').join('\0') }, /DTD/],
    ['a macro', { 'word/vbaProject.bin': () => 'Sub Mo()' }, /macro \(word\/vbaProject\.bin\)/],
    [
      'a template elsewhere',
      {
        'word/_rels/settings.xml.rels': () =>
          relationship('attachedTemplate', 'http://x.test/m.dotm')('<Relationships></Relationships>'),
      },
      /trỏ ra ngoài tệp \(http:\/\/x\.test\/m\.dotm\)/,
    ],
    ['a picture elsewhere', { [RELATIONSHIPS]: relationship('image', 'http://x.test/a.png') }, /trỏ ra ngoài tệp/],
  ]

  test.each(cases)('%s is refused', async (_, parts, reason) => {
    const outcome = await readDocx('la.docx', await changed(parts))
    expect(outcome).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(reason) })
  })

  test('a link that a person may click is no such thing', async () => {
    const bytes = await changed({ [RELATIONSHIPS]: relationship('hyperlink', 'http://x.test/') })
    expect(await readDocx('la.docx', bytes)).toMatchObject({ kind: 'read' })
  })
})

describe('documents that are none', () => {
  const cases: readonly (readonly [string, () => Promise<Uint8Array>, RegExp])[] = [
    ['an empty one', () => wordOf(paragraph('')), /không có chữ nào/],
    [
      'a ZIP of something else',
      async () => storedZip(new Map([['a.txt', Buffer.from('a')]])),
      /không phải tài liệu Word/,
    ],
    ['XML cut in the middle', () => changed({ [MAIN]: (xml) => xml.slice(0, xml.length / 2) }), /hỏng/],
    ['a file cut in the middle', async () => (await sample()).subarray(0, 3_000), /tệp bị cắt/],
  ]

  test.each(cases)('%s is refused', async (_, make, reason) => {
    const outcome = await readDocx('la.docx', await make())
    expect(outcome).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(reason) })
  })

  test('elements without end below each other are read or refused', async () => {
    const [open, close] = ['<w:smartTag>'.repeat(20_000), '</w:smartTag>'.repeat(20_000)]
    const deep = (xml: string) => xml.replace('<w:body>', `<w:body>${open}<w:p/>${close}`)
    expect(['read', 'unreadable']).toContain((await readDocx('la.docx', await changed({ [MAIN]: deep }))).kind)
  })
})

/** Reads the mutations one after the other; none may throw or take long, and a refusal says something. */
async function outcomesOf(make: (seed: number) => Promise<Uint8Array>): Promise<ReadonlySet<string>> {
  const kinds = new Set<string>()
  for (let seed = 1; seed <= 250; seed += 1) {
    const bytes = await make(seed)
    const start = performance.now()
    const outcome = await readDocx('la.docx', bytes)
    expect(performance.now() - start, `seed ${seed}`).toBeLessThan(LONGEST_MS)
    kinds.add(outcome.kind === 'read' ? 'read' : `unreadable${outcome.reason.length > 20 ? '' : ' without a reason'}`)
  }
  return kinds
}

describe('mutations', () => {
  test('250 of the file as it is sent', async () => {
    const good = await sample()
    const kinds = await outcomesOf(async (seed) => {
      const random = createRandom(seed)
      return seed % 3 === 0 ? good.subarray(0, Math.floor(random() * good.length)) : mutateBytes(good, random)
    })
    expect([...kinds].filter((kind) => kind !== 'read')).toEqual(['unreadable'])
  })

  test('250 of the XML inside a sound ZIP', async () => {
    const parts = new Map(await readZipParts(await sample(), (name) => !name.endsWith('/')))
    const names = [MAIN, MAIN, 'word/numbering.xml', 'word/styles.xml', RELATIONSHIPS]
    const kinds = await outcomesOf(async (seed) => {
      const random = createRandom(seed)
      const name = names[seed % names.length]!
      return storedZip(new Map([...parts, [name, mutateBytes(parts.get(name)!, random)]]))
    })
    expect([...kinds].toSorted()).toEqual(['read', 'unreadable'])
  })
})

// Which reader a file is given to: by what it is, not by what its name says.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFiles } from '../../../ingest/read/find-files.ts'
import { readAny } from '../../../ingest/read/read-any.ts'
import { readZipParts } from '../../../ingest/read/zip/zip-limits.ts'
import { storedZip } from '../../support/stored-zip.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { paragraph, wordOf } from './word-document.ts'

const fresh = temporaryPaths()
const zip = (name: string, content = 'a') => storedZip(new Map([[name, Buffer.from(content)]]))

describe('by its bytes', () => {
  it.each([
    ['ke-hoach.html', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Word\/Excel đời cũ.*lưu lại thành \.docx/],
    ['ke-hoach.docx', Buffer.from('{\\rtf1 a}'), /RTF/],
    ['ke-hoach.docx', zip('mimetype', 'application/vnd.oasis.opendocument.text'), /OpenDocument.*lưu lại thành \.docx/],
    ['ke-hoach.pdf', zip('ppt/presentation.xml'), /PowerPoint.*\.pdf/],
    ['ke-hoach.docx', zip('a.txt'), /ZIP.*giải nén/],
    ['ke-hoach.txt', Buffer.from('%PDF-1.7 nothing more'), /PDF bị hỏng|poppler/],
  ])('%s', async (file, bytes, reason) => {
    expect(await readAny(file, bytes)).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(reason) })
  })

  it('a Word file called .txt is read, and one from Word on the web, which numbers its main part', async () => {
    const bytes = await wordOf(paragraph('KẾ HOẠCH'))
    expect(await readAny('ke-hoach.txt', bytes)).toMatchObject({ kind: 'read' })
    const parts = await readZipParts(bytes, (name) => !name.endsWith('/'))
    const renamed = new Map(
      [...parts].map(([name, content]) => [
        name.replace('word/document.xml', 'word/document2.xml').replace('document.xml.rels', 'document2.xml.rels'),
        Buffer.from(content.toString().replaceAll('word/document.xml', 'word/document2.xml')),
      ]),
    )
    expect(await readAny('ke-hoach.docx', storedZip(renamed))).toMatchObject({ kind: 'read' })
  })
})

describe('a folder', () => {
  it('gives documents of old formats too, so that their refusal is seen, and nothing else', async () => {
    const folder = fresh('plans')
    mkdirSync(folder, { recursive: true })
    for (const name of ['a.md', 'b.doc', 'c.XLS', 'd.odt', 'e.tif', 'f.json', 'g.ts', '.h.txt'])
      writeFileSync(join(folder, name), 'a')
    const { files } = await findFiles([folder])
    expect(files.map(({ name }) => name)).toEqual(['a.md', 'b.doc', 'c.XLS', 'd.odt', 'e.tif'])
  })
})

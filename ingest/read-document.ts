// From a file's bytes to its reading, in this very process: reader, restoration, structure, extraction.
import type { DocumentRead, ReadDocument, TaughtTexts } from './publish/read-document.ts'
import { readAny } from './read/read-any.ts'
import { readPlan } from './read-plan.ts'
import { createDocumentRestorer, type DocumentRestorer } from './repair/restore-document.ts'
import { isScanned, restoreSource } from './repair/restore-source.ts'
import type { SourceDocument } from './read/source-document.ts'

/** Fewer syllables than a short plan has teach more errors than they mend: then a scan stays as it was read. */
const FEWEST_SYLLABLES = 1_000

/** Learns once from the same lessons. What reads files of unknown senders keeps it in a process of its own (reading-process/). */
export function createDocumentReader(): ReadDocument {
  let taught: { readonly by: TaughtTexts; readonly restorer: DocumentRestorer | undefined } | undefined

  async function restorerOf(lessons: TaughtTexts): Promise<DocumentRestorer | undefined> {
    if (taught?.by !== lessons) {
      const restorer = createDocumentRestorer(await lessons.texts())
      taught = { by: lessons, restorer: restorer.learnt >= FEWEST_SYLLABLES ? restorer : undefined }
    }
    return taught.restorer
  }

  return async ({ name, bytes }, { lessons, onPage } = {}) => {
    const outcome = await readAny(name, bytes, onPage)
    if (outcome.kind === 'unreadable') return { kind: 'failed', reason: outcome.reason }
    if (!isScanned(outcome.document)) return { kind: 'read', reading: await readPlan(outcome.document), isScan: false }
    return lessons ? readScan(outcome.document, await restorerOf(lessons)) : { kind: 'scan' }
  }
}

async function readScan(document: SourceDocument, restorer: DocumentRestorer | undefined): Promise<DocumentRead> {
  const reading = await readPlan(restorer ? restoreSource(document, restorer) : document)
  const what = reading.head.quality.kind === 'scan' ? 'Bản quét mất dấu' : 'Một số trang quét mất dấu'
  const message = restorer
    ? `${what}: chữ đã được khôi phục theo các kế hoạch sạch đã nạp, nguyên văn bản quét vẫn được giữ.`
    : `${what}: chưa có kế hoạch sạch nào để học cách khôi phục, giữ nguyên như đọc được.`
  return {
    kind: 'read',
    reading: { ...reading, warnings: [{ message, line: undefined }, ...reading.warnings] },
    isScan: true,
  }
}

// The repair command: npm run repair -- FILE --learn DIR prints FILE restored, having learnt from the clean plans in DIR.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureQuality } from '../../knowledge/text/letter-quality.ts'
import { findFiles } from '../read/find-files.ts'
import { createDocumentRestorer } from './restore-document.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { learn: { type: 'string' } } })
const [file] = positionals
if (!file || !values.learn) {
  console.error('Cách dùng: npm run repair -- TỆP --learn THƯ_MỤC_KẾ_HOẠCH_SẠCH')
  process.exitCode = 1
} else {
  const { files } = await findFiles([values.learn])
  const texts = files
    .map(({ path }) => readFileSync(join(path), 'utf8'))
    .filter((text) => measureQuality(text).kind === 'clean')
  const restorer = createDocumentRestorer(texts)
  process.stdout.write(
    restorer
      .restore(readFileSync(file, 'utf8'))
      .map((word) => word.text)
      .join(''),
  )
}

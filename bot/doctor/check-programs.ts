// Whether PDFs and scans can be read on this machine.
import { findPrograms, type FoundPrograms } from '../../ingest/find-programs.ts'
import { say } from '../messages/doctor.ts'
import { broken, well, type Finding } from './finding.ts'

export async function checkPrograms(find: () => Promise<FoundPrograms> = findPrograms): Promise<readonly Finding[]> {
  const { missingOfPoppler, languages } = await find()
  const poppler =
    missingOfPoppler.length === 0 ? well(say.poppler) : broken(say.noPoppler(missingOfPoppler), say.installPoppler)
  return [poppler, ofTesseract(languages)]
}

function ofTesseract(languages: readonly string[] | undefined): Finding {
  if (languages === undefined) return broken(say.noTesseract, say.installTesseract)
  // `eng` reads what `vie` does not know, `osd` turns pages upright (ingest/read/scan/tesseract.ts).
  const missing = ['vie', 'eng', 'osd'].filter((language) => !languages.includes(language))
  return missing.length === 0 ? well(say.tesseract) : broken(say.noLanguage(missing), say.installTesseract)
}

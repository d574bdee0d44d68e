// What tests of scanned pages need on this machine beside what PDFs need; "" when nothing is missing, else the reason to skip.
import { execFileSync } from 'node:child_process'
import { missingForPdf } from './pdf-document.ts'

export const missingForScan = [missingForPdf, hasVietnamese() ? '' : 'tesseract-ocr-vie is not installed']
  .filter(Boolean)
  .join(', ')

function hasVietnamese(): boolean {
  try {
    return execFileSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).includes('vie')
  } catch {
    return false
  }
}

// A reference: another document that a plan cites, e.g. "Chỉ thị số 29-CT/TW của Bộ Chính trị", with its day.
import type { VietnamDate } from '../time/vietnam-date.ts'

export type Reference = {
  /** As printed, spaces folded: "29-CT/TW". */
  readonly number: string
  /** "Chỉ thị", "Nghị quyết" …; undefined where the number stands alone. */
  readonly kind: string | undefined
  readonly issuedOn: VietnamDate | undefined
  readonly issuer: string | undefined
  readonly subject: string | undefined
}

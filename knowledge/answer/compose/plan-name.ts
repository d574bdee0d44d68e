// What people call a plan, in full where it has a number, by issuer and subject where it has none.
import { OWN_DEADLINES_FILE, OWN_DEADLINES_NAME } from '../../domain/own-deadline.ts'
import type { Period, PlanHead } from '../../domain/plan.ts'
import { findDocumentNumbers } from '../../text/document-number.ts'
import { fold } from '../../text/fold.ts'

/** "Kế hoạch 3707/KH-UBND (năm học 2024-2025)"; "Kế hoạch của Ban Thường vụ Huyện ủy Tam Đường (thực hiện 91-KL/TW)". */
export function planName(head: PlanHead, file: string): string {
  if (file === OWN_DEADLINES_FILE) return OWN_DEADLINES_NAME
  const kind = head.kind ?? 'Tài liệu'
  if (head.number) return `${kind} ${head.number}${head.period ? ` (${formatPeriod(head.period)})` : ''}`
  if (!head.issuer) return head.kind ? `${kind} (tệp ${file})` : `Tài liệu ${file}`
  const about = findDocumentNumbers(head.subject ?? '')[0]
  return `${kind} của ${issuerWithPlace(head)}${about ? ` (thực hiện ${about.number})` : ''}`
}

/** Where plans of several places stand side by side: "Kế hoạch 174/KH-UBND của UBND huyện Đảo Sao". */
export function planNameWithIssuer(head: PlanHead, file: string): string {
  if (file === OWN_DEADLINES_FILE || !head.number || !head.issuer) return planName(head, file)
  return `${head.kind ?? 'Tài liệu'} ${head.number} của ${issuerWithPlace(head)}`
}

function issuerWithPlace({ issuer = '', locality }: PlanHead): string {
  const isNamed = locality === undefined || fold(issuer).includes(fold(locality))
  return isNamed ? issuer : `${issuer} ${locality}`
}

export function formatPeriod(period: Period): string {
  if (period.kind === 'school-year') return `năm học ${period.from}-${period.to}`
  return period.from === period.to ? `năm ${period.from}` : `giai đoạn ${period.from}-${period.to}`
}

export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to

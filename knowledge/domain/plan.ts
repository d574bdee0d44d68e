// A plan (kế hoạch): what a document says of itself, and the state of the version that we hold of it.
import type { Place } from './place.ts'
import type { VietnamDate } from '../time/vietnam-date.ts'

/** The level of government that issued the plan; a school is none. */
export type Level = 'central' | 'province' | 'district' | 'town' | 'commune'

/** `draft` waits for a person; only `live` answers; `superseded` was replaced; `withdrawn` was taken back. */
export type PlanState = 'draft' | 'live' | 'superseded' | 'withdrawn'

/** The time that a plan covers, as it says: a school year, calendar years, or nothing. Years are inclusive. */
export type Period = { readonly kind: 'school-year' | 'years'; readonly from: number; readonly to: number }

/** A person as the signature block prints them. `doubt` says why the reading is unsure. */
export type Signer = { readonly name: string; readonly title: string | undefined; readonly doubt: string | undefined }

/**
 * How well the letters of a text came through. `scan`: read by an engine without Vietnamese, so that words are damaged;
 * `share` is the part of Vietnamese-specific letters among all letters, 0–1.
 */
export type TextQuality = { readonly kind: 'clean' | 'scan'; readonly share: number }

/** What the document says of itself. Whatever it leaves out is undefined; nothing is guessed. */
export type PlanHead = {
  /** As printed, e.g. "3707/KH-UBND". */
  readonly number: string | undefined
  /** The kind of document in words, e.g. "Kế hoạch". */
  readonly kind: string | undefined
  /** The trích yếu: what the plan is about. */
  readonly subject: string | undefined
  readonly issuer: string | undefined
  readonly level: Level | undefined
  /** The place whose plan it is, e.g. "tỉnh Lai Châu"; undefined where the document never says. */
  readonly locality: string | undefined
  readonly issuedOn: VietnamDate | undefined
  /** The date as printed, also where the day is blank ("ngày … tháng 7 năm 2024"). */
  readonly issuedWording: string | undefined
  readonly signer: Signer | undefined
  readonly period: Period | undefined
  readonly quality: TextQuality
}

/** One line that ingest wants a person to see. Neither `line` nor `place`: it is about the whole file. */
export type Warning = {
  readonly message: string
  readonly line: number | undefined
  /** Where files have no lines of their own: a page, a row of a sheet. */
  readonly place?: Place | undefined
}

// Refuses Office files that reach outside themselves: DTDs, entities, external parts, macros.
import { checkZip, type ZipOutcome, type ZipRefusal } from './zip-limits.ts'

/** Both the limits of `checkZip` and what an Office file must not carry. Never throws. */
export async function checkOfficeXml(bytes: Uint8Array): Promise<{ readonly kind: 'ok' } | ZipRefusal> {
  const outcome: ZipOutcome = await checkZip(bytes, { wants: isLookedAt, fault: findFault })
  return outcome.kind === 'ok' ? { kind: 'ok' } : outcome
}

const MACRO = /(?:^|\/)vba(?:Project|Data)[^/]*$/i
const XML = /\.(?:xml|rels|vml)$/i
const isLookedAt = (name: string) => XML.test(name) || MACRO.test(name)

const DECLARES = /<!(?:DOCTYPE|ENTITY)/i
const RELATIONSHIP = /<(?:[\w-]+:)?Relationship\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/gi
/** Whatever is not plainly inside counts as outside: the word may be written in character references. */
const EXTERNAL = /\bTargetMode\s*=\s*["'](?!\s*Internal\s*["'])/i
/** A link that a person may click is text; whatever the program itself would fetch is not. */
const HYPERLINK = /\bType\s*=\s*["'][^"'<]*\/hyperlink["']/i
const MACRO_RELATIONSHIP = /\bType\s*=\s*["'][^"'<]*\/vbaProject["']/i

function findFault(name: string, content: Buffer): string | undefined {
  if (MACRO.test(name)) return macroFault(name)
  const text = markup(content)
  if (DECLARES.test(text))
    return `Phần ${name} khai báo DTD hoặc thực thể (<!DOCTYPE, <!ENTITY), không được phép; hãy mở tệp bằng Word hoặc Excel rồi lưu lại.`
  const relationships = /\.rels$/i.test(name) ? (text.match(RELATIONSHIP) ?? []) : []
  if (relationships.some((tag) => MACRO_RELATIONSHIP.test(tag))) return macroFault(name)
  const outside = relationships.find((tag) => EXTERNAL.test(tag) && !HYPERLINK.test(tag))
  if (outside === undefined) return undefined
  const target = /\bTarget\s*=\s*["']([^"']*)/i.exec(outside)?.[1] ?? ''
  return `Phần ${name} trỏ ra ngoài tệp (${target.slice(0, 80)}); hãy gỡ liên kết (mẫu, ảnh, đối tượng) rồi lưu lại.`
}

const macroFault = (name: string) => `Tệp có macro (${name}); hãy lưu lại thành .docx hoặc .xlsx không có macro.`

/** Mark-up is ASCII: with the zeros gone, UTF-16 reads the same as UTF-8. */
const markup = (content: Buffer): string => content.toString('latin1').replaceAll('\0', '')

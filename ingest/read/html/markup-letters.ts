// The texts of a tree of mark-up with letters of old encodings converted, each text by itself: fonts change at tags.
import type { Warning } from '../../../knowledge/domain/plan.ts'
import { readLetters } from '../encoding/readable-letters.ts'
import { isElement, type MarkupElement, type MarkupNode } from './markup.ts'

type ReadableMarkup = {
  readonly root: MarkupElement
  readonly warnings: readonly Warning[]
  readonly isConverted: boolean
}

export function withReadableLetters(root: MarkupElement): ReadableMarkup {
  const found = textsBelow(root)
  const { texts, encodings, warnings } = readLetters(found)
  if (encodings.length === 0) return { root, warnings, isConverted: false }
  let next = 0
  const rebuild = (node: MarkupNode): MarkupNode => {
    if (isElement(node)) return { ...node, children: node.children.map(rebuild) }
    next += 1
    return { ...node, text: texts[next - 1] ?? node.text }
  }
  return { root: { ...root, children: root.children.map(rebuild) }, warnings, isConverted: true }
}

const textsBelow = (element: MarkupElement): readonly string[] =>
  element.children.flatMap((node) => (isElement(node) ? textsBelow(node) : [node.text]))

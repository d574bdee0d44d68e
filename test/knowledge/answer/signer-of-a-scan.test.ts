// A scan printed both columns of its closing as one: who signed stands behind the last recipient, and is cited there.
import { expect, test } from 'vitest'
import { ingestAndAsk, writeTexts } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const SCAN = `UY BAN NHAN DAN HUYEN MUONG LA
So: 76/KH-UBND
Muong La, ngay 22 thang 5 nam 2018

KE HOACH
Trong cay o san truong nam 2018

I. MUC DICH

Ke hoach nay nham giup hoc sinh co bong mat o san truong va biet cham cay. Moi truong trong it nhat
hai muoi cay, moi lop nhan mot hang cay, thay co va cha me cung tuoi nuoc trong mua kho.

II. VIEC LAM

1. Phong Kinh te huyen chon giong cay hop voi dat cua tung xa, giao cay truoc ngay 15/6/2018.

Noi nhan: TM. UY BAN NHAN DAN
- UBND tinh; CHU TICH
- UBND cac xa, thi tran;
- Luu: VT, NV. Lo Van Tam
`

const paths = temporaryPaths()

test('who signed', async () => {
  const plans = await ingestAndAsk([writeTexts(paths('plans'), { 'cay.txt': SCAN })], paths('data'))
  try {
    const { text, citations } = await plans.ask('ai ky ke hoach 76')
    expect(text).toContain('Lo Van Tam')
    expect(citations.map(({ quote }) => quote).join('\n')).toContain('Luu: VT, NV. Lo Van Tam')
    expect(plans.unsupported).toEqual([])
  } finally {
    await plans.close()
  }
})

// Places whose plans are made up: provinces, districts as they were before 1/7/2025, communes and wards as they are since.

export type Place = {
  readonly province: string
  /** Cities under the central government. */
  readonly city?: boolean
  /** Districts until 30/6/2025, with the word that goes before the name. */
  readonly districts: readonly string[]
  /** Communes and wards since 1/7/2025. */
  readonly communes: readonly string[]
}

export const PLACES: readonly Place[] = [
  {
    province: 'Lào Cai',
    districts: ['huyện Bắc Hà', 'huyện Bảo Yên', 'thị xã Sa Pa'],
    communes: ['xã Mường Hum', 'xã Nghĩa Đô', 'phường Cam Đường'],
  },
  {
    province: 'Tuyên Quang',
    districts: ['huyện Na Hang', 'huyện Sơn Dương'],
    communes: ['xã Thượng Lâm', 'phường Nông Tiến'],
  },
  {
    province: 'Phú Thọ',
    districts: ['huyện Thanh Sơn', 'thị xã Phú Thọ'],
    communes: ['xã Đào Xá', 'phường Vân Phú'],
  },
  {
    province: 'Nghệ An',
    districts: ['huyện Con Cuông', 'huyện Quế Phong', 'thành phố Vinh'],
    communes: ['xã Môn Sơn', 'phường Trường Vinh'],
  },
  {
    province: 'Quảng Trị',
    districts: ['huyện Hướng Hóa', 'huyện Lệ Thủy'],
    communes: ['xã Khe Sanh', 'phường Đồng Hới'],
  },
  {
    province: 'Gia Lai',
    districts: ['huyện Chư Sê', 'huyện Kbang', 'thị xã An Khê'],
    communes: ['xã Ia Pa', 'phường Hội Phú'],
  },
  { province: 'Đắk Lắk', districts: ['huyện Krông Pắc', 'huyện Ea Súp'], communes: ['xã Ea Kar', 'phường Tân An'] },
  {
    province: 'Cà Mau',
    districts: ['huyện Năm Căn', 'huyện Thới Bình'],
    communes: ['xã Đất Mũi', 'phường Lý Văn Lâm'],
  },
  {
    province: 'An Giang',
    districts: ['huyện Tri Tôn', 'thị xã Tịnh Biên'],
    communes: ['xã Ba Chúc', 'phường Châu Phú'],
  },
  {
    province: 'Đồng Tháp',
    districts: ['huyện Tháp Mười', 'thành phố Sa Đéc'],
    communes: ['xã Mỹ Quí', 'phường Cao Lãnh'],
  },
  {
    province: 'Đà Nẵng',
    city: true,
    districts: ['huyện Hòa Vang', 'quận Liên Chiểu'],
    communes: ['xã Bà Nà', 'phường Hải Vân'],
  },
  {
    province: 'Cần Thơ',
    city: true,
    districts: ['quận Ô Môn', 'huyện Phong Điền'],
    communes: ['xã Nhơn Ái', 'phường Cái Khế'],
  },
  {
    province: 'Điện Biên',
    districts: ['huyện Mường Chà', 'huyện Tủa Chùa'],
    communes: ['xã Sín Thầu', 'xã Thanh Nưa'],
  },
]

export const SIGNERS: readonly string[] = [
  'Nguyễn Thị Minh Hằng',
  'Trần Quốc Toàn',
  'Lê Hoài Nam',
  'Phạm Đức Thịnh',
  'Hoàng Văn Páo',
  'Lò Thị Xuân',
  'Vàng A Sình',
  'Đặng Hữu Phước',
  'Bùi Thanh Tùng',
  'H’Lim Niê',
  'Rơ Châm Phúc',
  'Danh Sà Rươne',
  'Võ Ngọc Ánh',
  'Ngô Gia Khánh',
  'Đỗ Thúy Quỳnh',
  'Huỳnh Tấn Lực',
]

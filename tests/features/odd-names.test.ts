import { expect, test } from 'vitest'
import { isOddName } from '#app/features/signatures/odd-name.ts'

/** Of people, as they write them; each country's hardest to believe. */
const people = `
  Ada Lovelace | Jo | O | Ng | Ng Ng | Bo Li | Xu | Ån Æg | A. B. | J. R. R. Tolkien
  Krzysztof Brzęczyszczykiewicz | Grzegorz Szczebrzeszyński | Wojciech Chrząszcz
  Zdzisław Krzyżtopór | Stanisław Szczęsny | Małgorzata Źdźbło | Błażej Wstrętny
  Llanfair Rhydderch | Gwyllt Llwyd | Myrddin Wyllt | Gwynfryn Pwyll-Hughes | Cwmbrwyn Rhys
  Szentgyörgyi Hörcsög | Kovács-Nagy Zsófia | Csíkszentmihályi Mihály | Gyöngyvér Györffy
  Strč Prst | Vlk Smrt | Zmrzlík Čtvrtníček | Brnčić Hrvoje | Krk Trst | Škrlj Grgur | Čvrljak
  Hirschsprung | Eschscholtz | Goldschmidt-Rothschild | Annegret Kramp-Karrenbauer
  Karl Schwartz | Knecht Schlecht | Friedrich Wilhelm Altschmied | Borchschmidt | Angstmann
  Jean-Baptiste Poquelin | Saint-Exupéry | D’Alembert | de La Rochefoucauld | Guðrún Þórðardóttir
  Hafþór Júlíus Björnsson | Højbjerg Skjold | Blomqvist Kajsa | Lindqvist | Øystein Åsen
  Nguyễn Thị Thanh Nhàn | Trần Đức | Phạm Thị Ngọc Bích | Wolfeschlegelsteinhausenbergerdorff
  McDonald MacLeod | DeLaCruz | VanDerBerg | O’Neill | McDonald-DeLaCruz | Henry VIII | Bill 3rd
  ADA LOVELACE | ada lovelace | KRZYSZTOF | X Æ A-12 | Mxolisi Nxumalo | Nqobile Mkhwanazi
  Bhekizizwe Hlatshwayo | Tshibangu Mukendi wa Kalonji | Nkrumah Kwame | Ntombizodwa Ngcobo
  Gjergj Hoxha | Xhafer Xhelili | Etxeberria Agirretxe | Puigdemont i Casamajó | Xuereb
  Siddiqui Ashfaq | Tariq Iqbal | Muammar al-Qaddafi | Venkatanarasimharajuvaripeta
  Ramachandran Krishnamurthy | Bhattacharjee Chattopadhyay | Lakshmi Thiruvananthapuram
  فاطمة الزهراء | مُحَمَّد بن سلمان | محمـــــــــد | عبد الرحمن | ליאורה בן־דוד | שרה
  Надежда Ввстуженко | Владимир Взбзд | Щербицький | Ђорђе Јовановић | Хрвоје Крстић
  王小明 | 李 | 司馬相如 | 山田 太郎 | さくら | ササキ | 김민수 | 남궁민 | นภาพร สุวรรณ | ภัทรพร | မောင်မောင်
  Ελένη Παπαδοπούλου | Γεώργιος | დავით მგალობლიშვილი | გვრწვრთნი | Արամ Խաչատրյան
  सुब्रह्मण्यम | শ্রী রবীন্দ্রনাথ | தமிழ்ச்செல்வன் | ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ | ሀይለ ሥላሴ | አበበ ቢቂላ
  Queensberry | Knightsbridge | Aaron Baaas | Hawaiʻi Kamakawiwoʻole
  Liliʻuokalani | Tāne Mahuta | Ngārangi | Þjóðbjörg | Ñancupil | İbrahim Gökçe | Iğdır Işık
  Özgür Yıldız | Çağrı Şükür | Ömer | Ana María de los Ángeles Íñiguez | Mª Carmen | Ștefan Țepeș
`

test.each(people.split(/[|\n]/).flatMap((name) => name.trim() || []))(
  '%s is a name',
  (name) => {
    expect(isOddName(name)).toBe(false)
    expect(isOddName(name.normalize('NFD'))).toBe(false)
    expect(isOddName(name.toUpperCase())).toBe(false)
  },
)

test('no name at all is not odd: where it is a risk it may be left out', () => {
  expect(isOddName('')).toBe(false)
})

test.each([
  'https://cheap.example',
  'Buy at www.cheap.example',
  'ada@example.org',
  '<b>Ada</b>',
  'aaaaaa',
  'Ada Loooovelace',
  'фффф',
  'asdf',
  'Qwerty Uiop',
  'фыва йцукен',
  'xKjQpWzRt',
  'aBcDeFgH',
  'Bcdfghjklm',
  'kjhgfdstr',
  'Xkcdpqrstnv Lmn',
  'Ada 0123456789',
])('%s is odd', (name) => {
  expect(isOddName(name)).toBe(true)
})

import type { donationMail as english } from '../en/donation-mail.ts'

/** The mails to those who gave money. */
export const donationMail: Record<keyof typeof english, string> = {
  'mail.donation.receipt.subject': 'Bizonylat az adományáról: {day}',
  'mail.donation.receipt.opening':
    'Köszönjük. Az adománya megérkezett, és ez az üzenet a hozzá tartozó bizonylat.',
  'mail.donation.receipt.heading': 'Bizonylat',
  'mail.donation.receipt.statement':
    'A bankszámla- vagy kártyakivonatán a fizetés a mi nevünkkel szerepel, általában rövidítve, és a számlája pénznemében.',
  'mail.donation.receipt.tax':
    'Az, hogy egy adomány csökkenti-e az adóját, attól függ, hol él. Erről nem adunk tanácsot.',
  'mail.donation.receipt.certificate':
    'Ha igazolásra van szüksége az adóhivatal számára, forduljon hozzánk.',

  'mail.donation.refund.subject': 'Visszatérítés, az adomány napja: {day}',
  'mail.donation.refund.opening': 'Az adományából ennyit kap vissza: {amount}.',
  'mail.donation.refund.time':
    'Arra a kártyára vagy számlára kerül vissza, amelyről fizetett. A bankoknál általában 5–10 napba telik, amíg ott megjelenik.',

  'mail.donation.failed.subject': 'A havi adománya nem teljesült',
  'mail.donation.failed.opening':
    'A havi adománya ({amount}) ezúttal nem teljesült. A bankja vagy a kártyakibocsátója nem fizette ki, és nem történt terhelés.',
  'mail.donation.failed.again':
    'A Stripe, amely nekünk a fizetéseket kezeli, ezen a napon újra megpróbálja: {day}',
  'mail.donation.failed.mend':
    'A rendezéséhez nyissa meg az ebben az üzenetben lévő linket, és módosítsa a fizetés módját. Ott le is mondhatja a havi adományát.',
  'mail.donation.failed.ended':
    'A havi adománya véget ért, és több terhelés nem történik.',

  'mail.donation.gift': 'Az Ön adománya',
  'mail.donation.receiver': 'Kedvezményezett',
  'mail.donation.number': 'A bizonylat száma',
  'mail.donation.day': 'Dátum',
  'mail.donation.amount': 'Összeg',
  'mail.donation.how': 'Gyakoriság',
  'mail.donation.once': 'egyszeri',
  'mail.donation.monthly': 'havi',

  'mail.donation.own.heading': 'Az adománya oldala',
  'mail.donation.own.see':
    'A link az adománya oldalára vezet. Ott láthatja, mi lett az adományával.',
  'mail.donation.own.manage':
    'A link az adománya oldalára vezet. Ott láthatja, mi lett az adományával. Onnan módosíthatja a fizetés módját is, vagy lemondhatja a havi adományát.',
  'mail.donation.own.button': 'Megnyitom az adományom oldalát',
  'mail.donation.own.valid':
    '{days, plural, one {Az ebben az üzenetben lévő link # napig működik.} other {Az ebben az üzenetben lévő link # napig működik.}} Ne továbbítsa: akinél megvan, ugyanazt megteheti, mint Ön.',
  'mail.donation.tryOut':
    'Ez próbaváltozat: egyetlen kártyát sem terheltek meg, és nem mozgott pénz. Egy valódi üzenetben ez állna:',
  'mail.donation.questions': 'Kérdése van? Itt elérhet minket: {contact}',
  'mail.donation.footer':
    'Azért kapja ezt az üzenetet, mert az Ön címével adományoztak. Az üzenetben nincsenek képek és nyomkövetők.',
}

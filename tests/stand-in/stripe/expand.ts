import type { Tables } from './model.ts'
import type { List } from './objects.ts'

/** Which kind of object an id names: https://docs.stripe.com/expand */
const tableOf: Record<string, keyof Tables> = {
  ch: 'charges',
  cus: 'customers',
  du: 'disputes',
  po: 'payouts',
  re: 'refunds',
  txn: 'transactions',
}

/** The object, or each of a list, with what was asked for in place of its id. */
export function expanded(
  answer: object,
  paths: readonly string[],
  tables: Tables,
): object {
  return paths.reduce((whole, path) => {
    if (!path.startsWith('data.')) return withOne(whole, path, tables)
    const list = whole as List<object>
    const name = path.slice('data.'.length)
    return {
      ...list,
      data: list.data.map((item) => withOne(item, name, tables)),
    }
  }, answer)
}

function withOne(object: object, name: string, tables: Tables): object {
  if (name === 'payments') {
    const { id } = object as { id: string }
    return { ...object, payments: paymentsOf(id, tables) }
  }
  const id = (object as Record<string, unknown>)[name]
  if (typeof id !== 'string') return object
  const table = tableOf[id.slice(0, id.indexOf('_'))]!
  return { ...object, [name]: tables[table].get(id) }
}

/** Only seen where it is asked for. */
function paymentsOf(invoice: string, tables: Tables): List<object> {
  const data = [...tables.invoicePayments.values()].filter(
    (payment) => payment.invoice === invoice,
  )
  const url = `/v1/invoice_payments?invoice=${invoice}`
  return { object: 'list', url, has_more: false, data }
}

import { refused } from './cloud-error'
import { bsonType } from './bson-type'
import { type OperatorCompiler, type Operators, fixed, isNullish, variadic } from './expression-kind'

function unary(name: string, compute: (value: number) => number): OperatorCompiler {
  return fixed(name, 1, 1, (value) => {
    if (isNullish(value)) return null
    if (typeof value !== 'number') throw refused(`${name} only supports numeric types, not ${bsonType(value)}`)
    return compute(value)
  })
}

function binary(name: string, compute: (a: number, b: number) => number): OperatorCompiler {
  return fixed(name, 2, 2, (a, b) => {
    if (isNullish(a) || isNullish(b)) return null
    if (typeof a !== 'number' || typeof b !== 'number') throw refused(`${name} only supports numeric types, not ${bsonType(a)} and ${bsonType(b)}`)
    return compute(a, b)
  })
}

function domain(name: string, value: number, valid: boolean, wanted: string): number {
  if (!valid) throw refused(`${name}'s argument must be ${wanted}, but is ${value}`)
  return value
}

/** Scales by shifting the decimal exponent, so that 2.675 does not become 267.49999999999997 on the way. */
function shift(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

function toPlace(name: string, compute: (value: number) => number): OperatorCompiler {
  return fixed(name, 1, 2, (value, place = 0) => {
    if (isNullish(value) || place === null) return null
    if (typeof value !== 'number') throw refused(`${name} only supports numeric types, not ${bsonType(value)}`)
    if (typeof place !== 'number' || !Number.isInteger(place) || place < -20 || place > 100) throw refused(`cannot apply ${name} with precision value ${String(place)}: it must be an integer in [-20, 100]`)
    return Number.isFinite(value) ? shift(compute(shift(value, place)), -place) : value
  })
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value), rest = value - floor
  if (rest !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}

const add = variadic((values) => {
  let total = 0, hasDate = false
  for (const value of values) {
    if (isNullish(value)) return null
    if (typeof value === 'number') total += value
    else if (value instanceof Date) {
      if (hasDate) throw refused('only one date allowed in an $add expression')
      hasDate = true
      total += value.getTime()
    } else throw refused(`$add only supports numeric or date types, not ${bsonType(value)}`)
  }
  return hasDate ? dateOf('$add', total) : total
})

const subtract = fixed('$subtract', 2, 2, (a, b) => {
  if (isNullish(a) || isNullish(b)) return null
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime()
  if (a instanceof Date && typeof b === 'number') return dateOf('$subtract', a.getTime() - b)
  throw refused(`cant $subtract a ${bsonType(b)} from a ${bsonType(a)}`)
})

function dateOf(name: string, time: number): Date {
  const date = new Date(Math.trunc(time))
  if (Number.isNaN(date.getTime())) throw refused(`${name}: date overflow`)
  return date
}

const multiply = variadic((values) => {
  let product = 1
  for (const value of values) {
    if (isNullish(value)) return null
    if (typeof value !== 'number') throw refused(`$multiply only supports numeric types, not ${bsonType(value)}`)
    product *= value
  }
  return product
})

const degrees = 180 / Math.PI

export const arithmeticOperators: Operators = {
  $add: add,
  $subtract: subtract,
  $multiply: multiply,
  $divide: binary('$divide', (a, b) => {
    if (b === 0) throw refused("can't $divide by zero")
    return a / b
  }),
  $mod: binary('$mod', (a, b) => {
    if (b === 0) throw refused("can't $mod by zero")
    return a % b
  }),
  $pow: binary('$pow', (base, exponent) => {
    if (base === 0 && exponent < 0) throw refused('$pow cannot take a base of 0 and a negative exponent')
    return base ** exponent
  }),
  $log: binary('$log', (value, base) => {
    domain('$log', value, !(value <= 0), 'a positive number')
    domain("$log base", base, base > 0 && base !== 1, 'a positive number not equal to 1')
    const quotient = Math.log(value) / Math.log(base), whole = Math.round(quotient)
    return base ** whole === value ? whole : quotient
  }),
  $abs: unary('$abs', Math.abs),
  $ceil: unary('$ceil', Math.ceil),
  $floor: unary('$floor', Math.floor),
  $exp: unary('$exp', Math.exp),
  $sqrt: unary('$sqrt', (value) => Math.sqrt(domain('$sqrt', value, !(value < 0), 'greater than or equal to 0'))),
  $ln: unary('$ln', (value) => Math.log(domain('$ln', value, !(value <= 0), 'a positive number'))),
  $log10: unary('$log10', (value) => Math.log10(domain('$log10', value, !(value <= 0), 'a positive number'))),
  $trunc: toPlace('$trunc', Math.trunc),
  $round: toPlace('$round', roundHalfEven),
  $sin: unary('$sin', Math.sin),
  $cos: unary('$cos', Math.cos),
  $tan: unary('$tan', Math.tan),
  $asin: unary('$asin', (value) => Math.asin(domain('$asin', value, !(Math.abs(value) > 1), 'in [-1,1]'))),
  $acos: unary('$acos', (value) => Math.acos(domain('$acos', value, !(Math.abs(value) > 1), 'in [-1,1]'))),
  $atan: unary('$atan', Math.atan),
  $atan2: binary('$atan2', Math.atan2),
  $degreesToRadians: unary('$degreesToRadians', (value) => value / degrees),
  $radiansToDegrees: unary('$radiansToDegrees', (value) => value * degrees),
}

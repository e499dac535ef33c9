import { partOf, type BuiltIn, type Part } from './built-in'

const fields = (form: Part) => [...form.$$.querySelectorAll('*')].map(partOf)
  .filter((part): part is Part => Boolean(part?.own.formValue))

/** Gathers what its named fields hold when a button with `form-type="submit"` is tapped. */
export const form: BuiltIn = {
  tag: 'form',
  created(part) {
    part.own.submit = () => {
      const value = Object.fromEntries(fields(part).filter(({ data }) => data.name).map(({ data, own }) => [data.name, own.formValue()]))
      part.triggerEvent('submit', { value })
    }
    part.own.reset = () => {
      for (const field of fields(part)) field.own.reset?.()
      part.triggerEvent('reset', {})
    }
  },
}

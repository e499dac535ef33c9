// Taro writes a template for every attribute that WeChat knows. What the hall never sets is left out, in the templates and in
// the runtime alike, for both count the attributes of a component by their place.
const { readdirSync, readFileSync } = require('node:fs')
const path = require('node:path')
const ts = require('typescript')

/** The attributes of src/ui/aria.weapp.ts, by the word with which a part asks for them. */
const meanings = {
  role: 'ariaRole', label: 'ariaLabel', hidden: 'ariaHidden', checked: 'ariaChecked', disabled: 'ariaDisabled', live: 'ariaLive',
}
/** Its functions: what each sets unasked, and which argument asks for more. */
const spreads = { aria: { unasked: [], asks: 0 }, pressable: { unasked: ['ariaRole', 'hoverClass'], asks: 1 } }
/** Taro looks after these itself. */
const always = /^(?:id|key|ref|style|className|children|compileMode|onClick|onTap|data-.*)$/
const called = { defaultValue: 'value', onLongPress: 'bindlongtap', catchMove: 'bindtouchmove' }

const nameOf = (attribute) => called[attribute] ?? (/^on[A-Z]/.test(attribute) ? attribute.replace(/^on/, 'bind').toLowerCase() : attribute)
const camel = (name) => (name.startsWith('bind') ? name.toLowerCase() : name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()))
const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Of each component that is written in `folder`, the attributes that it is given. */
function attributesIn(folder) {
  const used = {}
  for (const file of readdirSync(folder, { recursive: true }).filter((name) => /(?<!\.h5)\.tsx$/.test(name)).sort()) {
    const tree = ts.createSourceFile(file, readFileSync(path.join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
    const components = importsOf(tree)
    const look = (node) => {
      const component = (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) && components.get(node.tagName.getText())
      if (component) {
        const names = used[component] ??= new Set()
        for (const attribute of node.attributes.properties) for (const name of namesOf(attribute, file)) names.add(name)
      }
      ts.forEachChild(node, look)
    }
    look(tree)
  }
  return used
}

function importsOf(tree) {
  const components = new Map()
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) || statement.moduleSpecifier.text !== '@tarojs/components') continue
    for (const { name, propertyName } of statement.importClause.namedBindings.elements) components.set(name.text, (propertyName ?? name).text)
  }
  return components
}

function namesOf(attribute, file) {
  if (ts.isJsxAttribute(attribute)) {
    const name = attribute.name.getText()
    return always.test(name) ? [] : [nameOf(name)]
  }
  const calls = callsIn(attribute.expression).filter((call) => call.expression.getText() in spreads)
  if (calls.length === 0) throw new Error(`${file}: nobody can see what ${attribute.getText()} sets; write the attributes out`)
  return calls.flatMap((call) => {
    const { unasked, asks } = spreads[call.expression.getText()]
    return [...unasked, ...askedIn(call.arguments[asks])]
  })
}

function callsIn(node) {
  if (ts.isCallExpression(node)) return [node]
  const found = []
  ts.forEachChild(node, (child) => { found.push(...callsIn(child)) })
  return found
}

function askedIn(argument) {
  if (!argument) return []
  if (!ts.isObjectLiteralExpression(argument) || argument.properties.some(ts.isSpreadAssignment)) return Object.values(meanings)
  return argument.properties.map((property) => meanings[property.name.getText()]).filter(Boolean)
}

/** Takes out of Taro's table what is not used. Throws at an attribute of which Taro knows nothing. */
function keepUsed(table, used) {
  // Taro reads these three without asking.
  const kept = new Set([...Object.keys(used), 'View', 'Text', 'Image'])
  for (const component of Object.keys(table)) {
    if (!kept.has(component)) {
      delete table[component]
      continue
    }
    const attributes = table[component]
    const names = used[component] ?? new Set()
    for (const name of names) if (Object.values(meanings).includes(name)) attributes[dashed(name)] = ''
    const known = new Set(Object.keys(attributes).map(camel))
    const unknown = [...names].filter((name) => !known.has(name))
    if (unknown.length > 0) throw new Error(`Taro's template of ${component} has no ${unknown.join(', ')}`)
    for (const name of Object.keys(attributes)) if (!names.has(camel(name))) delete attributes[name]
  }
  const missing = [...kept].filter((component) => !(component in table))
  if (missing.length > 0) throw new Error(`Taro has no template of ${missing.join(', ')}`)
  return table
}

module.exports = { attributesIn, keepUsed }

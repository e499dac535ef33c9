// The aria attributes that Taro leaves out of the mini-program's templates. Each costs about 0.3 KB of base.wxml a component.
const named = { 'aria-role': '', 'aria-label': '' }
const pressed = { ...named, 'aria-hidden': '', 'aria-checked': '', 'aria-disabled': '', 'aria-live': '' }
module.exports = { View: pressed, Text: named, Image: named, Button: named, Input: named, Switch: named, ScrollView: named }

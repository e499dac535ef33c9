// What every page stands on, brought in once by the app so that no page carries it again.
import 'weui/dist/style/base/base.min.css'
import 'weui/dist/style/widget/weui-button/weui-button.min.css'
import 'weui/dist/style/widget/weui-cell/weui-cell.min.css'
import './tokens.scss'
import './icon.scss'
import './page.scss'

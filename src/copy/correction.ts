import type { CorrectionField, CorrectionState } from '../../cloudfunctions/contract/station-terms'

export const correctionPage = {
  title: '这里写错了',
  entry: '这里写错了', entryNote: '时间、电话、设施不对，告诉我们',
  what: '哪里不对', whatFault: '先点一样',
  words: '应该是什么', hint: '例如 晚上十点就锁门了，写的是十二点', short: '写两个字以上',
  photo: '照片（可不拍）', photoNote: '拍门头、告示、坏了的东西。不要拍到人脸、车牌、证件。',
  takePhoto: '拍一张', otherPhoto: '换一张', dropPhoto: '不要照片', photoOf: '要一起发的照片',
  mark: {
    label: '它现在在哪（可不标）', note: '站在新地方时标一下', do: '标上我现在的位置', drop: '不标了',
    done: (far: string) => `标好了，离登记的地方 ${far}`, failed: '暂时定不到位，不标也能发',
  },
  send: '发出去',
  sent: (field: CorrectionField, byKeeper: boolean) => `发出去了：${byKeeper ? '站长会看，没有站长的由工会看' : '区县工会会看'}${field === 'gone' ? '，先派人到现场' : ''}。有结果发消息告诉您。`,
  another: '还有别的不对', back: '回到驿站',
  mine: '我说过的', unanswered: '等答复', answered: (words: string) => `答复：${words}`,
}

export const correctionFieldWords: Record<CorrectionField, string> = {
  place: '地方', hours: '时间', access: '怎么进', facility: '设施', phone: '电话', gone: '已经没了', other: '其他',
}

export const correctionStateWords: Record<CorrectionState, { word: string; tone: 'good' | 'soon' | 'off' }> = {
  waiting: { word: '等答复', tone: 'soon' }, accepted: { word: '已改', tone: 'good' }, declined: { word: '没有改', tone: 'off' },
}

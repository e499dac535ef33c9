/** The occasions whose seats are given by application for 求学圆梦; by itself, so that pages that only ask for it stay small. */
export const degreePrefix = 'oc-degree-'

/** Keeps the release store from build to build. */
export const onPreBuild = ({ utils }) => utils.cache.restore('.dist');
export const onPostBuild = ({ utils }) => utils.cache.save('.dist');

import { drawPicture, type Picture } from '#app/pictures/draw.server.ts'

const given = JSON.parse(process.argv[2]!) as Picture
process.stdout.write((await drawPicture(given)).toString('base64'))

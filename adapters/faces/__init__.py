"""Looking at photos: what they are, whose face is on them, by which engine.

`looker` is what the desk holds; `formats` and `photo` let a picture in or turn it
away; `sface` and `dlib_engine` read the face; `models` fetches what SFace needs;
`drawn` draws people who do not exist, for the demo and the tests.
"""

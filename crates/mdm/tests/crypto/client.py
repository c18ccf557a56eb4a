"""An enrollment client that shares no code with Muster: python's standard library and the openssl command line.

Usage: client.py <url> <folder> <json>. The folder keeps keys and certificates; the answer is printed as JSON.
"""

import base64
import json
import os
import subprocess
import sys
import urllib.parse
import urllib.request

URL, FOLDER, ORDER = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
os.chdir(FOLDER)


def openssl(*words, data=None):
    done = subprocess.run(["openssl", *words], input=data, capture_output=True)
    if done.returncode:
        raise SystemExit(f"openssl {' '.join(words)}: {done.stderr.decode()}")
    return done.stdout


# --- DER, as little as a message takes.


def element(tag, *parts):
    content = b"".join(parts)
    length = len(content)
    if length < 128:
        return bytes([tag, length]) + content
    octets = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return bytes([tag, 128 | len(octets)]) + octets + content


def oid(dotted):
    numbers = [int(number) for number in dotted.split(".")]
    out = [numbers[0] * 40 + numbers[1]]
    for number in numbers[2:]:
        octets = [number & 127]
        while number := number >> 7:
            octets.insert(0, 128 | number & 127)
        out += octets
    return element(6, bytes(out))


def elements(data):
    """Tag, content and the whole of each element."""
    out = []
    while data:
        length, header = data[1], 2
        if length >= 128:
            header = 2 + (length & 127)
            length = int.from_bytes(data[2:header], "big")
        out.append((data[0], data[header : header + length], data[: header + length]))
        data = data[header + length :]
    return out


def inside(data, *path):
    for index in path:
        data = elements(data)[index][1]
    return data


VERISIGN = "2.16.840.1.113733.1.9."
RSA = element(0x30, oid("1.2.840.113549.1.1.1"), element(5))


def attribute(name, value):
    return element(0x30, oid(name), element(0x31, value))


def signed(content, attributes, digest, certificate, key):
    """SignedData over content with SCEP's attributes; openssl signs."""
    names = {"sha1": "1.3.14.3.2.26", "sha256": "2.16.840.1.101.3.4.2.1", "sha512": "2.16.840.1.101.3.4.2.3"}
    algorithm = element(0x30, oid(names[digest]))
    digested = openssl("dgst", "-" + digest, "-binary", data=content)
    attributes = attributes + [
        attribute("1.2.840.113549.1.9.3", oid("1.2.840.113549.1.7.1")),
        attribute("1.2.840.113549.1.9.4", element(4, digested)),
    ]
    body = b"".join(sorted(attributes))
    signature = openssl("dgst", "-" + digest, "-sign", key, data=element(0x31, body))
    fields = elements(inside(certificate, 0, 0))
    issuer_and_serial = element(0x30, fields[3][2], fields[1][2])
    info = element(
        0x30, element(2, b"\1"), issuer_and_serial, algorithm, element(0xA0, body), RSA, element(4, signature)
    )
    inner = [oid("1.2.840.113549.1.7.1")]
    if content:
        inner.append(element(0xA0, element(4, content)))
    data = element(
        0x30,
        element(2, b"\1"),
        element(0x31, algorithm),
        element(0x30, *inner),
        element(0xA0, certificate),
        element(0x31, info),
    )
    return element(0x30, oid("1.2.840.113549.1.7.2"), element(0xA0, data))


def get(query):
    with urllib.request.urlopen(URL + "?" + query) as answer:
        return answer.headers["Content-Type"], answer.read()


# --- The server's certificates: one that signs certificates, one that is encrypted to.

capabilities = get("operation=GetCACaps")[1].decode().splitlines()
kind, chain = get("operation=GetCACert")
assert kind == "application/x-x509-ca-ra-cert", kind
printed = openssl("pkcs7", "-inform", "DER", "-print_certs", data=chain).decode()
mark = "-----END CERTIFICATE-----"
for pem in printed.split(mark)[:-1]:
    pem = (pem + mark).encode()
    usage = openssl("x509", "-noout", "-ext", "keyUsage", data=pem).decode()
    name = "ra.pem" if "Key Encipherment" in usage else "ca.pem"
    with open(name, "wb") as file:
        file.write(pem)

# --- The request.

if ORDER.get("new_key", True):
    openssl("genrsa", "-out", "new.key", str(ORDER.get("bits", 2048)))
with open("req.cnf", "w") as file:
    file.write("[req]\nprompt=no\ndistinguished_name=dn\nattributes=at\n[dn]\nCN=%s\n[at]\n" % ORDER["cn"])
    if ORDER.get("challenge"):
        file.write("challengePassword=%s\n" % ORDER["challenge"])
csr_key = ORDER.get("csr_key", "new.key")
csr = openssl("req", "-new", "-key", csr_key, "-config", "req.cnf", "-outform", "DER")
if ORDER.get("second_challenge"):
    version, subject, spki, attributes = elements(inside(csr, 0, 0))
    second = attribute("1.2.840.113549.1.9.7", element(12, ORDER["second_challenge"].encode()))
    info = element(0x30, version[2], subject[2], spki[2], element(0xA0, attributes[1], second))
    signature = openssl("dgst", "-sha256", "-sign", csr_key, data=info)
    csr = element(0x30, info, elements(inside(csr, 0))[1][2], element(3, b"\0", signature))
if ORDER.get("damage_csr"):
    csr = csr[:-1] + bytes([csr[-1] ^ 1])
if ORDER.get("renew"):
    signer, key = "issued.pem", "device.key"
else:
    signer, key = "self.pem", "new.key"
    openssl("req", "-x509", "-key", key, "-subj", "/CN=some-uuid", "-days", "1", "-out", signer)
with open("csr.der", "wb") as file:
    file.write(csr)
if ORDER.get("envelope"):
    with open(ORDER["envelope"], "rb") as file:
        envelope = file.read()
else:
    envelope = openssl(
        "cms", "-encrypt", "-binary", "-outform", "DER", "-in", "csr.der", "-" + ORDER.get("cipher", "aes-128-cbc"),
        *(["-stream"] if ORDER.get("stream") else []), *ORDER.get("recipients", ["ra.pem"]),
    )
transaction, nonce = base64.b64encode(os.urandom(20)).decode(), os.urandom(16)
certificate = openssl("x509", "-in", signer, "-outform", "DER")
message = signed(
    b"" if ORDER.get("empty") else envelope,
    [
        attribute(VERISIGN + "2", element(0x13, ORDER.get("type", "19").encode())),
        attribute(VERISIGN + "7", element(0x13, transaction.encode())),
        attribute(VERISIGN + "5", element(4, nonce)),
    ],
    ORDER.get("digest", "sha256"),
    certificate,
    key,
)
with open("message.der", "wb") as file:
    file.write(message)

# --- The answer.

if ORDER.get("get"):
    text = urllib.parse.quote(base64.b64encode(message).decode(), safe="")
    kind, reply = get("operation=PKIOperation&message=" + text)
else:
    request = urllib.request.Request(URL + "?operation=PKIOperation", data=message)
    with urllib.request.urlopen(request) as answer:
        kind, reply = answer.headers["Content-Type"], answer.read()
assert kind == "application/x-pki-message", kind
with open("reply.der", "wb") as file:
    file.write(reply)
open("empty", "wb").close()

data = elements(inside(reply, 0, 1, 0))
has_content = len(elements(data[2][1])) > 1
openssl(
    "cms", "-verify", "-inform", "DER", "-in", "reply.der", "-CAfile", "ca.pem", "-purpose", "any", "-binary",
    "-out", "envelope.der", *([] if has_content else ["-content", "empty"]),
)
found = {}
for _, content, _ in elements(elements(inside(data[-1][1], 0))[3][1]):
    found[elements(content)[0][2]] = elements(elements(content)[1][1])[0]


def value(number):
    return found.get(oid(VERISIGN + number))


assert value("7")[:2] == (0x13, transaction.encode()), "another transaction"
assert value("6")[:2] == (4, nonce), "another nonce"
assert len(value("5")[1]) == 16 and value("5")[1] != nonce, "no nonce of its own"
assert value("2")[:2] == (0x13, b"3"), "not a CertRep"
answer = {
    "capabilities": capabilities,
    "status": value("3")[1].decode(),
    "fail": value("4")[1].decode() if value("4") else None,
}
assert has_content == (answer["status"] == "0")
if has_content:
    openssl(
        "cms", "-decrypt", "-inform", "DER", "-in", "envelope.der", "-recip", signer, "-inkey", key, "-out", "p7.der",
        "-binary",
    )
    printed = openssl("cms", "-cmsout", "-print", "-inform", "DER", "-in", "envelope.der").decode()
    answer["cipher"] = printed.split("contentEncryptionAlgorithm:")[1].split()[1]
    issued = openssl("pkcs7", "-inform", "DER", "-in", "p7.der", "-print_certs")
    with open("issued.pem", "wb") as file:
        file.write(issued)
    openssl("verify", "-purpose", "sslclient", "-CAfile", "ca.pem", "issued.pem")
    ours = openssl("x509", "-in", "issued.pem", "-noout", "-pubkey")
    assert ours == openssl("pkey", "-in", csr_key, "-pubout"), "another key"
    os.replace(csr_key, "device.key")
    answer["subject"] = openssl("x509", "-in", "issued.pem", "-noout", "-subject").decode().strip()
print(json.dumps(answer))
